using Community.Web.Features.Answers;

namespace Community.Web.Jobs;

/// <summary>Reminds askers that a good answer waits to be accepted.</summary>
public sealed class RemindAskers(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindAskers> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<RemindToAccept>().Run(stopping);
}
