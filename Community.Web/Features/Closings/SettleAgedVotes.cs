namespace Community.Web.Features.Closings;

/// <summary>Takes out of the queue what waited there for votes that have aged meanwhile.</summary>
public sealed class SettleAgedVotes(CommunityDb db, TimeProvider clock) : IUseCase
{
    private const int AtATime = 100;

    /// <summary>Answers how many reviews were settled.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var aged = await Aged(now).ToListAsync(ct);
        foreach (var some in aged.Chunk(AtATime))
            await db.Transact(async () =>
            {
                foreach (var item in await db.ReviewItems.Where(i => some.Contains(i.Id)).ToListAsync(ct)) item.Settle(null, ReviewOutcome.Moot, now);
            }, ct);
        return aged.Count;
    }

    internal IQueryable<int> Aged(DateTime now) => db.ReviewItems
        .Where(i => i.IsOpen && i.Queue == ReviewQueue.Close && !db.ClosingVotes.Any(v => v.PostId == i.PostId && v.Motion == Motion.Close && v.StandsUntil > now)).Select(i => i.Id);
}
