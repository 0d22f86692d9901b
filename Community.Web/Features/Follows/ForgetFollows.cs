namespace Community.Web.Features.Follows;

/// <summary>Whoever leaves follows and ignores nothing any more.</summary>
public sealed class ForgetFollows(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not MemberLeft { Member.Id: var id }) return;
        await db.PostFollows.Where(f => f.MemberId == id).ExecuteDeleteAsync(ct);
        await db.TagFollows.Where(f => f.MemberId == id).ExecuteDeleteAsync(ct);
        await db.TagIgnores.Where(i => i.MemberId == id).ExecuteDeleteAsync(ct);
    }
}
