namespace Community.Web.Jobs;

/// <summary>
/// Work of the night, once for each of the site's days at the same hour. Starting the site is no reason for it, and what failed
/// is tried again the same night.
/// </summary>
public abstract class NightlyJob(IServiceScopeFactory scopes, int hour, SiteCalendar calendar, TimeProvider clock, ILogger log) : Job(scopes, clock, log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1), UntilTriedAgain = TimeSpan.FromMinutes(5);
    private DateTime? _due;

    protected sealed override TimeSpan Pause
    {
        get
        {
            var rest = Due - Now;
            return rest > Longest ? Longest : rest > TimeSpan.Zero ? rest : UntilTriedAgain;
        }
    }

    protected sealed override bool IsDue => Now >= Due;

    protected sealed override int? Hour => hour;

    protected sealed override DateTime NextAt => Due;

    private DateTime Due => _due ??= NextNight();

    protected abstract Task Work(IServiceProvider services, CancellationToken stopping);

    protected sealed override async Task Round(IServiceProvider services, CancellationToken stopping)
    {
        await Work(services, stopping);
        _due = NextNight();
    }

    private DateTime NextNight()
    {
        var today = calendar.DayOf(Now);
        var tonight = calendar.At(today, hour);
        return tonight > Now ? tonight : calendar.At(today.AddDays(1), hour);
    }
}
