namespace Community.Web.Features.Posts;

/// <summary>The forms that somebody sent who has left are not sent again.</summary>
public sealed class ForgetOnce(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct)
        => happened is MemberLeft { Member.Id: var id } ? db.OnceTokens.Where(o => o.AuthorId == id).ExecuteDeleteAsync(ct) : Task.CompletedTask;
}
