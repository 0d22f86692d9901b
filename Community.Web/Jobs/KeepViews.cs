using Community.Web.Features.Questions;

namespace Community.Web.Jobs;

/// <summary>Writes views every few seconds, and what is left when the site stops.</summary>
public sealed partial class KeepViews(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepViews> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Write(CancellationToken.None);
        }
    }

    private async Task Write(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WriteViews>().Run(ct);
        }
#pragma warning disable CA1031 // whatever goes wrong in one round, the next may succeed
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(log, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "Views could not be written; they are kept and tried again")]
    private static partial void LogFailed(ILogger log, Exception e);
}
