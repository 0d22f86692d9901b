namespace Community.Web.Data;

/// <summary>How a piece of background work stands: how it went last, and when it goes on. One row for each.</summary>
public sealed class JobRun(string name)
{
    public const int NameMax = 60, ErrorMax = 500;

    public string Name { get; private set; } = name;

    /// <summary>When it was last begun, and how many milliseconds it took; null when it never was.</summary>
    public DateTime? StartedAt { get; private set; }
    public int Milliseconds { get; private set; }

    public DateTime? SucceededAt { get; private set; }
    public DateTime? FailedAt { get; private set; }

    /// <summary>What went wrong the last time that it failed.</summary>
    public string? Error { get; private set; }

    /// <summary>At the latest; null for what is not done by itself.</summary>
    public DateTime? NextAt { get; private set; }

    /// <summary>The longest time between two rounds; null for work of the night, which has an hour.</summary>
    public int? EverySeconds { get; private set; }
    public int? Hour { get; private set; }

    public void Plan(DateTime? nextAt, int? everySeconds, int? hour) => (NextAt, EverySeconds, Hour) = (nextAt, everySeconds, hour);

    /// <param name="error">Null when all went well.</param>
    public void Ended(DateTime startedAt, DateTime now, string? error)
    {
        (StartedAt, Milliseconds) = (startedAt, (int)Math.Clamp((now - startedAt).TotalMilliseconds, 0, int.MaxValue));
        if (error is null) SucceededAt = now;
        else (FailedAt, Error) = (now, error.Length > ErrorMax ? error[..ErrorMax] : error);
    }
}
