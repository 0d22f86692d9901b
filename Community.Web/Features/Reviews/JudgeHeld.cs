using Community.Web.Features.Posts;

namespace Community.Web.Features.Reviews;

/// <summary>A moderator shows to everyone a post that waited, or takes it away.</summary>
public sealed class JudgeHeld(CommunityDb db, Writing writing, PrivilegePolicy privileges, ReputationPolicy reputation, TimeProvider clock) : IUseCase
{
    public async Task Release(int postId, int byId, CancellationToken ct)
    {
        var body = await db.Posts.Row(postId).Where(p => p.HeldFor != null).Select(p => p.Text.Markdown).SingleOrDefaultAsync(ct);
        IReadOnlyList<int> mentioned = body is null ? [] : (await writing.Post(body, ct)).Mentioned;
        await db.Transact(async () =>
        {
            var (post, by, now) = await Load(postId, byId, ct);
            Rule.Require(post.HeldFor is not null and not (HoldCause.Flags or HoldCause.Unpublished), "review.settled-already");
            List<Tag> tags = await db.QuestionTags.Where(t => t.QuestionId == postId).Select(t => t.Tag).ToListAsync(ct);
            post.Release(by, mentioned, tags, privileges, now);
        }, ct);
    }

    public Task Refuse(int postId, int byId, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var (post, by, now) = await Load(postId, byId, ct);
        var item = Rule.Found(await db.ReviewItems.SingleOrDefaultAsync(i => i.PostId == postId && i.Queue == ReviewQueue.Held, ct), "review");
        Rule.Require(item.IsOpen && !post.IsDeleted, "review.settled-already");
        post.Reviewed(ReviewQueue.Held, by, ReviewOutcome.Rejected, now);
        item.Settle(by.Id, ReviewOutcome.Rejected, now);
        if (post is Answer answer) answer.Delete(by, await db.Questions.Row(answer.HeadId).SingleAsync(ct), reason, reputation, now);
        else ((Head)post).Delete(by, reason, reputation, now);
    }, ct);

    private async Task<(Post Post, Member By, DateTime Now)> Load(int postId, int byId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.DecideFlags, privileges, now);
        return (Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post"), by, now);
    }
}
