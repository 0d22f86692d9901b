namespace Community.Web.Features.Reviews;

/// <summary>What somebody passed over who has left need not be known.</summary>
public sealed class ForgetSkips(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is MemberLeft { Member.Id: var id }) await db.ReviewSkips.Where(s => s.MemberId == id).ExecuteDeleteAsync(ct);
    }
}
