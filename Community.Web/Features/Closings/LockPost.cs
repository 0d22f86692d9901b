namespace Community.Web.Features.Closings;

/// <summary>A post is locked, so that nobody changes anything about it, or unlocked.</summary>
public sealed class LockPost(CommunityDb db, TextPolicy text, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(int postId, int byId, bool wanted, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        post.Lock(by, wanted, text.Summary(reason), privileges, clock.GetUtcNow().UtcDateTime);
    }, ct);
}
