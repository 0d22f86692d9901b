namespace Community.Web.Features.Comments;

/// <summary>A remark is taken away by its author or a moderator.</summary>
public sealed class DeleteComment(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task Run(int commentId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var comment = Rule.Found(await db.Comments.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(c => c.Id == commentId, ct), "comment");
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == comment.PostId, ct), "post");
        comment.Delete(post, by, clock.GetUtcNow().UtcDateTime);
    }, ct);
}
