namespace Community.Web.Data;

/// <summary>
/// SQLite has one writer at a time. This process' writers queue here, first come first served, instead of in the
/// driver, whose busy wait blocks a thread for 150 ms at a time.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> Enter(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Leave(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Leave(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
