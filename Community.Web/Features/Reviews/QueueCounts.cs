using Community.Web.Features.Members;

namespace Community.Web.Features.Reviews;

/// <summary>How much waits in a queue.</summary>
public sealed record QueueCount(ReviewQueue Queue, int Count)
{
    public string Name => QueueNames.Of(Queue)!;
    public string Address => $"/review/{Name}";
}

/// <summary>Counts what waits in the queues that a member may look after. One statement.</summary>
public sealed class QueueCountsQuery(CommunityDb db, PrivilegePolicy privileges) : IUseCase
{
    /// <summary>None for members without a queue.</summary>
    public async Task<IReadOnlyList<QueueCount>> List(MemberCard? me, CancellationToken ct)
    {
        var mine = Of(me);
        if (mine.Count == 0) return [];
        var counts = await Open().ToDictionaryAsync(c => c.Queue, c => c.Count, ct);
        return [.. mine.Select(queue => new QueueCount(queue, counts.GetValueOrDefault(queue)))];
    }

    public IReadOnlyList<ReviewQueue> Of(MemberCard? me) => me is null or { IsSuspended: true } ? [] : ReviewQueues.For(me.Roles, me.Reputation, privileges);

    public Task<int> Of(ReviewQueue queue, CancellationToken ct) => db.ReviewItems.CountAsync(i => i.IsOpen && i.Queue == queue, ct);

    internal IQueryable<QueueCount> Open() => db.ReviewItems.Where(i => i.IsOpen).GroupBy(i => i.Queue).Select(g => new QueueCount(g.Key, g.Count()));
}
