namespace Community.Web.Features.Reviews;

/// <summary>A member leaves something in a queue to others. It costs nothing.</summary>
public sealed class SkipReview(CommunityDb db, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(ReviewQueue queue, int postId, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        (await db.Members.AsNoTracking().SingleAsync(m => m.Id == memberId, ct)).Require(ReviewQueues.RightOf(queue), privileges, now);
        var id = await db.ReviewItems.Where(i => i.PostId == postId && i.Queue == queue).Select(i => (int?)i.Id).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("review.unknown");
        await db.ReviewItems.Where(i => i.Id == id && i.ClaimedById == memberId).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.ClaimedById, (int?)null).SetProperty(i => i.ClaimedUntil, (DateTime?)null), ct);
        if (await db.ReviewSkips.Where(s => s.ItemId == id && s.MemberId == memberId).ExecuteUpdateAsync(set => set.SetProperty(s => s.At, now), ct) == 0)
            await db.Insert(new ReviewSkip(id, memberId, now), ct);
    }, ct);
}
