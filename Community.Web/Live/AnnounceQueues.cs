using Community.Web.Features.Reviews;

namespace Community.Web.Live;

/// <summary>Whoever looks after a queue sees how long it is.</summary>
public sealed class AnnounceQueues(QueueCountsQuery counts, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is QueueMoved { Queue: var queue } && QueueNames.Of(queue) is { } name)
            await relay.Tell(Circles.Feed(Circles.QueueFeed(name)), Message.QueueChanged(name, await counts.Of(queue, ct)), ct);
    }
}
