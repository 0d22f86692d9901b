using Community.Web.Features.Searches;

namespace Community.Web.Jobs;

/// <summary>Tells members what the searches they follow have found.</summary>
public sealed class FollowSearches(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowSearches> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(2);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<LookForNews>().Run(stopping);
}
