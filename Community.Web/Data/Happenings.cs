namespace Community.Web.Data;

/// <summary>Changes data because something happened: same transaction, so both stand or neither does. Never saves; the context does.</summary>
public interface IReaction
{
    /// <summary>Low goes first. Only for those that read what others move.</summary>
    int Order => 0;

    Task React(IDomainEvent happened, CancellationToken ct);

    /// <summary>All that one saving brought; for those who sum it up before they write.</summary>
    async Task React(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        foreach (var one in happened) await React(one, ct);
    }
}

/// <summary>Tells the outside world after the commit. Failing here undoes nothing.</summary>
public interface IAnnouncement
{
    Task Announce(IDomainEvent happened, CancellationToken ct);
}

/// <summary>Carries what happened to everyone who cares.</summary>
public sealed partial class Happenings(IServiceProvider services, ILogger<Happenings> log)
{
    /// <summary>Every reaction sees all that happened before the next one does, in their order.</summary>
    public async Task React(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        foreach (var reaction in services.GetServices<IReaction>().OrderBy(r => r.Order)) await reaction.React(happened, ct);
    }

    public async Task Announce(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        IAnnouncement[] announcements = [.. services.GetServices<IAnnouncement>()];
        foreach (var one in happened)
            foreach (var announcement in announcements)
                await Announce(announcement, one, ct);
    }

    private async Task Announce(IAnnouncement announcement, IDomainEvent happened, CancellationToken ct)
    {
        try
        {
            await announcement.Announce(happened, ct);
        }
#pragma warning disable CA1031 // whatever goes wrong while telling, the act itself stands
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogUnannounced(e, happened.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not announce {Happened}")]
    private partial void LogUnannounced(Exception e, string happened);
}
