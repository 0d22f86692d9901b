using Community.Web.Features.Upkeep;

namespace Community.Web.Jobs;

/// <summary>
/// Work that goes on in the background, round after round, each in a scope of its own. A round that fails is logged and the
/// next one comes all the same. Every job of the assembly runs while the site serves, and leaves a note of how it went.
/// </summary>
public abstract partial class Job(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>What happens every few seconds is noted once in so long, unless it goes otherwise than before.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(1);

    private readonly JobBell _asked = new();
    private volatile bool _isAsked;
    private DateTime? _notedAt;
    private bool _wasFine;

    public string Name => GetType().Name;

    /// <summary>The longest time between two rounds.</summary>
    protected abstract TimeSpan Pause { get; }

    /// <summary>What makes a round come at once.</summary>
    protected virtual Bell? Bell => null;

    /// <summary>False lets this turn pass: there is nothing to do before its time.</summary>
    protected virtual bool IsDue => true;

    /// <summary>The hour of work that is done once a day.</summary>
    protected virtual int? Hour => null;

    /// <summary>When it goes on, at the latest.</summary>
    protected virtual DateTime NextAt => Now + Pause;

    /// <summary>Someone wants a round at once, whether or not it is time.</summary>
    internal void Ask()
    {
        _isAsked = true;
        _asked.Ring();
    }

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected abstract Task Round(IServiceProvider services, CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the site starts without waiting for the first round
        while (!stoppingToken.IsCancellationRequested)
        {
            if (IsDue || _isAsked) await Turn(stoppingToken);
            else if (_notedAt is null) await Note(null, null, stoppingToken);
            await Rest(stoppingToken);
        }
    }

    private async Task Turn(CancellationToken stopping)
    {
        var began = Now;
        string? error = null;
        var wasAsked = _isAsked;
        _isAsked = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Round(scope.ServiceProvider, stopping);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // whatever goes wrong in one round, the next may succeed
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(log, e, Name);
            error = $"{e.GetType().Name}: {e.Message}";
        }
        if (error is not null || wasAsked || !_wasFine || _notedAt is null || Now - _notedAt >= BetweenNotes) await Note(began, error, stopping);
    }

    /// <param name="began">Null when nothing was done yet.</param>
    private async Task Note(DateTime? began, string? error, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NoteJob>().Run(Name, new(NextAt, Hour is null ? (int)Pause.TotalSeconds : null, Hour), began, error, stopping);
            (_notedAt, _wasFine) = (Now, began is not null && error is null);
        }
#pragma warning disable CA1031 // the work is done, whether or not anyone can read so
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!stopping.IsCancellationRequested) LogUnnoted(log, e, Name);
        }
    }

    private async Task Rest(CancellationToken stopping)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = Task.Delay(Pause, clock, rest.Token);
        await Task.WhenAny(Bell is { } bell ? [pause, _asked.Heard(rest.Token), bell.Heard(rest.Token)] : [pause, _asked.Heard(rest.Token)]);
        await rest.CancelAsync();
    }

    [LoggerMessage(LogLevel.Error, "{Job} failed; it will try again")]
    private static partial void LogFailed(ILogger log, Exception e, string job);

    [LoggerMessage(LogLevel.Warning, "Could not note how {Job} went")]
    private static partial void LogUnnoted(ILogger log, Exception e, string job);

    private sealed class JobBell : Bell;
}
