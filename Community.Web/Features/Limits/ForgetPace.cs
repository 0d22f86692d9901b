namespace Community.Web.Features.Limits;

/// <summary>How fast somebody wrote who has left need not be known.</summary>
public sealed class ForgetPace(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not MemberLeft { Member.Id: var id }) return;
        await db.MemberPaces.Where(p => p.MemberId == id).ExecuteDeleteAsync(ct);
        await db.RecentTexts.Where(t => t.AuthorId == id).ExecuteDeleteAsync(ct);
    }
}
