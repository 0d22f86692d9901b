namespace Community.Web.Cli.Demo;

/// <summary>The time of day while the demo community lives through its months in seconds. Goes forward only.</summary>
internal sealed class DemoClock(DateTime start) : TimeProvider
{
    private DateTime _now = start;

    public void MoveTo(DateTime at) => _now = at > _now ? at : _now;

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(_now, DateTimeKind.Utc));
}
