using Community.Web.Features.Fraud;

namespace Community.Web.Jobs;

/// <summary>Searches for serial voting each night, at the hour that the settings name.</summary>
public sealed class FindFraud(IServiceScopeFactory scopes, FraudPolicy policy, SiteCalendar calendar, TimeProvider clock, ILogger<FindFraud> log)
    : NightlyJob(scopes, policy.ScanHour, calendar, clock, log)
{
    protected override Task Work(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<ScanForFraud>().Run(dry: false, stopping);
}
