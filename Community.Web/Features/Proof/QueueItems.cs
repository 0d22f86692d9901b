using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What waits in the queues of flags, held posts and showcases, and nothing in any queue that is deleted.</summary>
internal sealed class QueueItems(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var id in Deleted.AsAsyncEnumerable().WithCancellation(ct)) yield return new("review.deleted-post", id, "in no queue", "waits for a review");
        await foreach (var id in Unjudged.AsAsyncEnumerable().WithCancellation(ct)) yield return new("review.flags-missing", id, "in the queue of flags", "not there");
        await foreach (var id in Settled.AsAsyncEnumerable().WithCancellation(ct)) yield return new("review.flags-settled", id, "not in the queue of flags", "there without an open case");
        await foreach (var id in Unseen.AsAsyncEnumerable().WithCancellation(ct)) yield return new("review.held-missing", id, "in the queue of held posts", "not there");
        await foreach (var id in Submitted.AsAsyncEnumerable().WithCancellation(ct)) yield return new("review.showcase-missing", id, "in the queue of showcases", "not there");
        await foreach (var id in Withdrawn.AsAsyncEnumerable().WithCancellation(ct)) yield return new("review.showcase-settled", id, "not in the queue of showcases", "there, and not submitted");
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var gone = await Deleted.Concat(Settled).Concat(Withdrawn).Where(id => ids.Contains(id)).ToListAsync(ct);
        foreach (var item in await db.ReviewItems.Where(i => i.IsOpen && gone.Contains(i.PostId) && (i.Queue == ReviewQueue.Flags
            ? !db.FlagCases.Any(c => c.OpenPostId == i.PostId) : db.Posts.Any(p => p.Id == i.PostId && p.DeletedAt != null) || (i.Queue == ReviewQueue.Showcases && Withdrawn.Contains(i.PostId)))).ToListAsync(ct))
            item.Settle(null, ReviewOutcome.Moot, item.OpenedAt);
        foreach (var one in await db.FlagCases.Where(c => Unjudged.Contains(c.PostId) && c.OpenPostId != null && ids.Contains(c.PostId)).Select(c => new { c.PostId, c.OpenedAt }).ToListAsync(ct))
            await Open(one.PostId, ReviewQueue.Flags, one.OpenedAt, ct);
        foreach (var one in await db.Posts.Where(p => Unseen.Contains(p.Id) && ids.Contains(p.Id)).Select(p => new { p.Id, p.PostedAt }).ToListAsync(ct))
            await Open(one.Id, ReviewQueue.Held, one.PostedAt, ct);
        foreach (var one in await db.Showcases.Where(s => Submitted.Contains(s.Id) && ids.Contains(s.Id)).Select(s => new { s.Id, s.SubmittedAt }).ToListAsync(ct))
            await Open(one.Id, ReviewQueue.Showcases, one.SubmittedAt!.Value, ct);
    }

    private async Task Open(int postId, ReviewQueue queue, DateTime at, CancellationToken ct)
    {
        var item = await db.ReviewItems.SingleOrDefaultAsync(i => i.PostId == postId && i.Queue == queue, ct);
        if (item is null) db.Add(item = new(postId, queue));
        item.Open(at);
    }

    private IQueryable<ReviewItem> Waiting => db.ReviewItems.Where(i => i.IsOpen);

    private IQueryable<int> Deleted => db.ReviewItems.Where(i => i.IsOpen && i.Queue != ReviewQueue.Flags && db.Posts.Any(p => p.Id == i.PostId && p.DeletedAt != null)).Select(i => i.PostId);

    private IQueryable<int> Unjudged => db.FlagCases.Where(c => c.OpenPostId != null && !Waiting.Any(i => i.Queue == ReviewQueue.Flags && i.PostId == c.PostId)).Select(c => c.PostId);

    private IQueryable<int> Settled => Waiting.Where(i => i.Queue == ReviewQueue.Flags && !db.FlagCases.Any(c => c.OpenPostId == i.PostId)).Select(i => i.PostId);

    private IQueryable<int> Submitted => db.Showcases
        .Where(s => s.State == ShowcaseState.Submitted && s.DeletedAt == null && !Waiting.Any(i => i.Queue == ReviewQueue.Showcases && i.PostId == s.Id)).Select(s => s.Id);

    /// <summary>A published one is looked at again when it has changed.</summary>
    private IQueryable<int> Withdrawn => db.Showcases.Where(s => (s.State == ShowcaseState.Draft || s.State == ShowcaseState.Returned) && Waiting.Any(i => i.Queue == ReviewQueue.Showcases && i.PostId == s.Id)).Select(s => s.Id);

    private IQueryable<int> Unseen => db.Posts
        .Where(p => p.HeldFor != null && p.HeldFor != HoldCause.Flags && p.HeldFor != HoldCause.Unpublished && p.DeletedAt == null && !Waiting.Any(i => i.Queue == ReviewQueue.Held && i.PostId == p.Id)).Select(p => p.Id);
}
