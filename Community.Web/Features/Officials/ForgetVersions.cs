namespace Community.Web.Features.Officials;

/// <summary>Which versions somebody used who has left is nobody's business.</summary>
public sealed class ForgetVersions(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is MemberLeft { Member.Id: var id }) await db.MemberVersions.Where(v => v.MemberId == id).ExecuteDeleteAsync(ct);
    }
}
