using Community.Web.Features.Badges;

namespace Community.Web.Jobs;

/// <summary>Awards by night what time and series decide. The first night is the one after the start.</summary>
public sealed class AwardByNight(IServiceScopeFactory scopes, BadgePolicy policy, SiteCalendar calendar, TimeProvider clock, ILogger<AwardByNight> log) : Job(scopes, clock, log)
{
    private readonly TimeProvider _clock = clock;
    private DateTime _next = DateTime.MinValue;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override async Task Round(IServiceProvider services, CancellationToken stopping)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        if (now < _next) return;
        if (_next != DateTime.MinValue) await services.GetRequiredService<AwardEarned>().Run(stopping);
        var night = calendar.At(calendar.DayOf(now), policy.Hour);
        _next = night > now ? night : calendar.At(calendar.DayOf(now).AddDays(1), policy.Hour);
    }
}
