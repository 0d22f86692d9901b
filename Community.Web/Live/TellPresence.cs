namespace Community.Web.Live;

/// <summary>Once a second, tells each question's readers how many they are, if that has changed.</summary>
public sealed partial class TellPresence(Presence presence, IRelay relay, ILogger<TellPresence> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await second.WaitForNextTickAsync(stoppingToken))
            foreach (var now in presence.Changes())
                await Tell(now, stoppingToken);
    }

    private async Task Tell(Attendance now, CancellationToken ct)
    {
        try
        {
            await relay.Tell(Circles.Question(now.QuestionId), Message.PresenceChanged(now.QuestionId, now.Reading, now.Answering, now.Sequence), ct);
        }
#pragma warning disable CA1031 // one lost number is no reason to stop counting
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUntold(e, now.QuestionId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not tell who reads question {Id}")]
    private partial void LogUntold(Exception e, int id);
}
