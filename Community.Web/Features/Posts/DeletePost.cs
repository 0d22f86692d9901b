namespace Community.Web.Features.Posts;

/// <summary>A post is deleted by its author or a moderator, or comes back.</summary>
public sealed class DeletePost(CommunityDb db, ReputationPolicy reputation, TimeProvider clock) : IUseCase
{
    public Task Run(int postId, int byId, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var (post, by, now) = await Load(postId, byId, ct);
        if (post is Answer answer) answer.Delete(by, await db.Questions.Row(answer.HeadId).SingleAsync(ct), reason, reputation, now);
        else ((Question)post).Delete(by, reason, reputation, now);
    }, ct);

    public Task Undo(int postId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var (post, by, now) = await Load(postId, byId, ct);
        Rule.Require(post.IsDeleted, "post.not-deleted");
        var deletion = await db.Acts.Where(a => a.PostId == postId && a.Kind == ActKind.Deleted).OrderByDescending(a => a.Id).FirstAsync(ct);
        if (post is Answer answer) answer.Undelete(by, await db.Questions.Row(answer.HeadId).SingleAsync(ct), deletion, now);
        else ((Question)post).Undelete(by, deletion, now);
    }, ct);

    private async Task<(Post Post, Member By, DateTime Now)> Load(int postId, int byId, CancellationToken ct)
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        return (post, by, clock.GetUtcNow().UtcDateTime);
    }
}
