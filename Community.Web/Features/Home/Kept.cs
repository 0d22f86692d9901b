namespace Community.Web.Features.Home;

/// <summary>Something that is the same for everyone, as it was at most a minute ago, so that not every reader asks for it.</summary>
public abstract class Kept<T>(HomeOptions home, TimeProvider clock) : IDisposable where T : class
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Reading? _kept;
    private int _forgotten;

    /// <summary>One reader reads when it has grown old; whoever comes meanwhile is shown the old.</summary>
    public async Task<T> Or(Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        if (_kept is { } kept && IsFresh(kept)) return kept.What;
        if (!_reading.Wait(0, CancellationToken.None))
        {
            if (_kept is { } old) return old.What;
            await _reading.WaitAsync(ct);
        }
        try
        {
            if (_kept is { } meanwhile && IsFresh(meanwhile)) return meanwhile.What;
            var before = Volatile.Read(ref _forgotten);
            var found = await read(ct);
            // What was forgotten while it was read may be older than what made it be forgotten.
            if (before == Volatile.Read(ref _forgotten)) _kept = new(found, clock.GetUtcNow());
            return found;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The next reader reads.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _kept = null;
    }

    public void Dispose()
    {
        _reading.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool IsFresh(Reading kept) => clock.GetUtcNow() - kept.At < TimeSpan.FromSeconds(home.FiguresSeconds);

    private sealed record Reading(T What, DateTimeOffset At);
}
