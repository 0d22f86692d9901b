using Community.Web.Features.Attachments;

namespace Community.Web.Jobs;

/// <summary>Clears away files that were uploaded and then not used.</summary>
public sealed class ClearUploads(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClearUploads> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<RemoveUnused>().Run(stopping);
}
