namespace Community.Web.Jobs;

/// <summary>
/// Work that goes on in the background, round after round, each in a scope of its own. A round that fails is logged and the
/// next one comes all the same. Every job of the assembly runs while the site serves.
/// </summary>
public abstract partial class Job(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The longest time between two rounds.</summary>
    protected abstract TimeSpan Pause { get; }

    /// <summary>What makes a round come at once.</summary>
    protected virtual Bell? Bell => null;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected abstract Task Round(IServiceProvider services, CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the site starts without waiting for the first round
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Round(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever goes wrong in one round, the next may succeed
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailed(log, e, GetType().Name);
            }
            await Rest(stoppingToken);
        }
    }

    private async Task Rest(CancellationToken stopping)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = Task.Delay(Pause, clock, rest.Token);
        await Task.WhenAny(Bell is { } bell ? [pause, bell.Heard(rest.Token)] : [pause]);
        await rest.CancelAsync();
    }

    [LoggerMessage(LogLevel.Error, "{Job} failed; it will try again")]
    private static partial void LogFailed(ILogger log, Exception e, string job);
}
