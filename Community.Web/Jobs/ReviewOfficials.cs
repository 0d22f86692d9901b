using Community.Web.Features.Officials;

namespace Community.Web.Jobs;

/// <summary>Looks each night for official answers that want another look.</summary>
public sealed class ReviewOfficials(IServiceScopeFactory scopes, OfficialPolicy policy, SiteCalendar calendar, TimeProvider clock, ILogger<ReviewOfficials> log) : Job(scopes, clock, log)
{
    private DateTime? _due;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override async Task Round(IServiceProvider services, CancellationToken stopping)
    {
        _due ??= NextNight();
        if (Now < _due) return;
        await services.GetRequiredService<CallForReview>().Run(stopping);
        _due = NextNight();
    }

    private DateTime NextNight()
    {
        var today = calendar.DayOf(Now);
        var tonight = calendar.At(today, policy.Hour);
        return tonight > Now ? tonight : calendar.At(today.AddDays(1), policy.Hour);
    }
}
