namespace Community.Web.Features.Home;

/// <summary>The figures as they were at most a minute ago, so that no visitor counts the community.</summary>
public sealed class KeptFigures(HomeOptions home, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Kept? _kept;

    /// <summary>One visitor reads when they have grown old; whoever comes meanwhile is shown the old ones.</summary>
    public async Task<CommunityFigures> Or(Func<CancellationToken, Task<CommunityFigures>> read, CancellationToken ct)
    {
        if (_kept is { } kept && IsFresh(kept)) return kept.Figures;
        if (!_reading.Wait(0, CancellationToken.None))
        {
            if (_kept is { } old) return old.Figures;
            await _reading.WaitAsync(ct);
        }
        try
        {
            if (_kept is { } meanwhile && IsFresh(meanwhile)) return meanwhile.Figures;
            _kept = new(await read(ct), clock.GetUtcNow());
            return _kept.Figures;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private bool IsFresh(Kept kept) => clock.GetUtcNow() - kept.At < TimeSpan.FromSeconds(home.FiguresSeconds);

    private sealed record Kept(CommunityFigures Figures, DateTimeOffset At);
}
