using Community.Web.Features.Closings;

namespace Community.Web.Jobs;

/// <summary>Ends reviews whose votes to close have aged.</summary>
public sealed class AgeVotes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AgeVotes> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<SettleAgedVotes>().Run(stopping);
}
