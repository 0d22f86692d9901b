namespace Community.Web.Features.Reviews;

/// <summary>Puts into the queues what somebody should look at, and takes out what is judged or gone.</summary>
public sealed class KeepQueues(CommunityDb db, TimeProvider clock) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        IOpensReview e => Open(e.Post, e.Queue, ct),
        PostUndeleted { Post: Showcase { HeldFor: HoldCause.Unpublished } e } => e.State is ShowcaseState.Submitted ? Open(e, ReviewQueue.Showcases, ct) : Task.CompletedTask,
        PostUndeleted { Post.HeldFor: { } cause } e => Open(e.Post, PostHeld.QueueOf(cause), ct),
        ISettlesReview e => Settle(db.ReviewItems.Where(i => i.PostId == e.Post.Id && i.Queue == e.Queue), e.ReviewerId, e.Outcome, ct),
        // Flags on it stay to be judged where they have removed it by themselves.
        PostDeleted e => Settle(db.ReviewItems.Where(i => i.PostId == e.Post.Id && i.Queue != ReviewQueue.Flags), null, ReviewOutcome.Moot, ct),
        _ => Task.CompletedTask,
    };

    private async Task Open(Post post, ReviewQueue queue, CancellationToken ct)
    {
        var item = db.ReviewItems.Local.SingleOrDefault(i => i.PostId == post.Id && i.Queue == queue)
            ?? await db.ReviewItems.SingleOrDefaultAsync(i => i.PostId == post.Id && i.Queue == queue, ct);
        if (item is null) db.Add(item = new ReviewItem(post.Id, queue));
        item.Open(clock.GetUtcNow().UtcDateTime);
    }

    private async Task Settle(IQueryable<ReviewItem> items, int? reviewerId, ReviewOutcome outcome, CancellationToken ct)
    {
        foreach (var item in await items.Where(i => i.IsOpen).ToListAsync(ct)) item.Settle(reviewerId, outcome, clock.GetUtcNow().UtcDateTime);
    }
}
