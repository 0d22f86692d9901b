using Community.Web.Features.Posts;

namespace Community.Web.Features.Reviews;

/// <summary>A member has looked at somebody's post: it is fine as it is, or it needs work and its author is told kindly what.</summary>
public sealed class ReviewPost(CommunityDb db, Writing writing, IEnumerable<IReviewDetail> details, ReviewPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Approve(ReviewQueue queue, int postId, int byId, CancellationToken ct)
    {
        // Where there is something to decide, looking is not enough.
        Rule.Require(queue is not (ReviewQueue.Flags or ReviewQueue.Held) && (IsPlain(queue) || details.All(d => d.Queue != queue)), "review.to-be-decided");
        return db.Transact(async () =>
        {
            var (item, post, by, now) = await Load(queue, postId, byId, ct);
            item.Approve(by, policy.Reviewers, now);
            post.Reviewed(queue, by, ReviewOutcome.Approved, now);
        }, ct);
    }

    /// <param name="remark">Said to the author, under their post.</param>
    public async Task Remark(ReviewQueue queue, int postId, int byId, string? remark, CancellationToken ct)
    {
        Rule.Require(IsPlain(queue), "review.to-be-decided");
        var wording = await writing.Comment(remark, ct);
        await db.Transact(async () =>
        {
            var (item, post, by, now) = await Load(queue, postId, byId, ct);
            Rule.Require(item.IsOpen, "review.settled-already");
            var head = post as Head ?? await db.Heads.Row(post.HeadId).SingleAsync(ct);
            db.Add(post.Comment(by, head, wording, privileges, now));
            item.Settle(by.Id, ReviewOutcome.Rejected, now);
            post.Reviewed(queue, by, ReviewOutcome.Rejected, now);
        }, ct);
    }

    private static bool IsPlain(ReviewQueue queue) => queue is ReviewQueue.FirstPosts or ReviewQueue.LateAnswers;

    private async Task<(ReviewItem Item, Post Post, Member By, DateTime Now)> Load(ReviewQueue queue, int postId, int byId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(ReviewQueues.RightOf(queue), privileges, now);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        var item = Rule.Found(await db.ReviewItems.Include(i => i.Reviews).SingleOrDefaultAsync(i => i.PostId == postId && i.Queue == queue, ct), "review");
        return (item, post, by, now);
    }
}
