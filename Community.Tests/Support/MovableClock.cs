namespace Community.Tests.Support;

/// <summary>The real clock, that a test can move ahead; timers go on as usual.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public DateTime Now => GetUtcNow().UtcDateTime;
}
