using Community.Web.Features.Drafts;

namespace Community.Web.Jobs;

/// <summary>Clears away drafts that nobody came back to.</summary>
public sealed class ClearDrafts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClearDrafts> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<ForgetDrafts>().Run(stopping);
}
