using Community.Web.Features.Fraud;

namespace Community.Web.Jobs;

/// <summary>Searches for serial voting each night, at the hour that the settings name.</summary>
public sealed class FindFraud(IServiceScopeFactory scopes, FraudPolicy policy, SiteCalendar calendar, TimeProvider clock, ILogger<FindFraud> log) : Job(scopes, clock, log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1), UntilTriedAgain = TimeSpan.FromMinutes(5);
    private DateTime? _due;

    protected override TimeSpan Pause
    {
        get
        {
            var rest = (_due ?? Now) - Now;
            return rest > Longest ? Longest : rest > TimeSpan.Zero ? rest : UntilTriedAgain;
        }
    }

    /// <summary>Starting the site is no reason to search; a search that failed is tried again the same night.</summary>
    protected override async Task Round(IServiceProvider services, CancellationToken stopping)
    {
        _due ??= NextNight();
        if (Now < _due) return;
        await services.GetRequiredService<ScanForFraud>().Run(dry: false, stopping);
        _due = NextNight();
    }

    private DateTime NextNight()
    {
        var today = calendar.DayOf(Now);
        var tonight = calendar.At(today, policy.ScanHour);
        return tonight > Now ? tonight : calendar.At(today.AddDays(1), policy.ScanHour);
    }
}
