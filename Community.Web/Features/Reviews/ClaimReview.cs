namespace Community.Web.Features.Reviews;

/// <summary>What a member is looking at, and nobody else for the next minutes.</summary>
public sealed record Claimed(int ItemId, int PostId);

/// <summary>Gives a member the next thing of a queue: never their own post, never what they have judged or left to others.</summary>
public sealed class ClaimReview(CommunityDb db, ReviewPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="postId">This one, even if it was left to others before; null for whatever has waited longest.</param>
    public Task<Claimed?> Run(ReviewQueue queue, int memberId, int? postId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var me = await db.Members.AsNoTracking().SingleAsync(m => m.Id == memberId, ct);
        me.Require(ReviewQueues.RightOf(queue), privileges, now);
        while (await Next(Reader.Of(me), queue, postId, now).FirstOrDefaultAsync(ct) is { } next)
        {
            // Two who see the same one free: the statement lets one of them have it.
            var until = now.AddMinutes(policy.ClaimMinutes);
            if (await Free(memberId, now).Where(i => i.Id == next.ItemId).ExecuteUpdateAsync(set => set
                .SetProperty(i => i.ClaimedById, memberId).SetProperty(i => i.ClaimedUntil, until), ct) == 1) return next;
        }
        return null;
    }, ct);

    internal IQueryable<Claimed> Next(Reader reader, ReviewQueue queue, int? postId, DateTime now)
    {
        var me = reader.MemberId!.Value;
        var items = Free(me, now).Where(i => i.Queue == queue && !db.Reviews.Any(r => r.ItemId == i.Id && r.ReviewerId == me && r.At >= i.OpenedAt));
        items = postId is { } wanted ? items.Where(i => i.PostId == wanted) : items.Where(i => !db.ReviewSkips.Any(s => s.ItemId == i.Id && s.MemberId == me && s.At >= i.OpenedAt));
        return from i in items
               join p in db.Posts.VisibleTo(reader) on i.PostId equals p.Id
               where p.AuthorId != me
               orderby i.ClaimedById == me ? 0 : 1, i.OpenedAt, i.Id
               select new Claimed(i.Id, i.PostId);
    }

    private IQueryable<ReviewItem> Free(int me, DateTime now)
        => db.ReviewItems.Where(i => i.IsOpen && (i.ClaimedById == null || i.ClaimedById == me || i.ClaimedUntil < now));
}
