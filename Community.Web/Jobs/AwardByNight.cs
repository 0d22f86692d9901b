using Community.Web.Features.Badges;

namespace Community.Web.Jobs;

/// <summary>Awards by night what time and series decide.</summary>
public sealed class AwardByNight(IServiceScopeFactory scopes, BadgePolicy policy, SiteCalendar calendar, TimeProvider clock, ILogger<AwardByNight> log)
    : NightlyJob(scopes, policy.Hour, calendar, clock, log)
{
    protected override Task Work(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<AwardEarned>().Run(stopping);
}
