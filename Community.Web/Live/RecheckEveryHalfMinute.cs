namespace Community.Web.Live;

/// <summary>Has the personal connections looked at again often enough that nobody keeps one for a minute too long.</summary>
public sealed partial class RecheckEveryHalfMinute(IServiceScopeFactory scopes, ILogger<RecheckEveryHalfMinute> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Recheck(stoppingToken);
    }

    private async Task Recheck(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecheckConnections>().Run(ct);
        }
#pragma warning disable CA1031 // the database may be away for a while; the next round comes
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUnchecked(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not look at the live connections again")]
    private partial void LogUnchecked(Exception e);
}
