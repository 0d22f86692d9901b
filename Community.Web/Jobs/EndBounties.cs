using Community.Web.Features.Bounties;

namespace Community.Web.Jobs;

/// <summary>Decides bounties whose time is over, and reminds before.</summary>
public sealed class EndBounties(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EndBounties> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(5);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<SettleBounties>().Run(stopping);
}
