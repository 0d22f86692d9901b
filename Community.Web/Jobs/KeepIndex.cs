using Community.Web.Features.Search;

namespace Community.Web.Jobs;

/// <summary>
/// Makes anew what the search index lacks, or has as texts were cut before an update; a few threads at a time, beside everything else,
/// and not while a site is starting.
/// </summary>
public sealed class KeepIndex(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepIndex> log) : Job(scopes, clock, log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(30);
    private readonly DateTime _from = clock.GetUtcNow().UtcDateTime + AfterStart;

    protected override bool IsDue => Now >= _from;

    protected override TimeSpan Pause => IsDue ? TimeSpan.FromHours(6) : AfterStart;

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<Reindex>().Complete(new Progress<HowFar>(), stopping);
}
