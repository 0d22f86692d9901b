using Community.Web.Features.Boards;

namespace Community.Web.Jobs;

/// <summary>Writes the places when a week, month, quarter or year is over.</summary>
public sealed class CloseBoards(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CloseBoards> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(10);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<RankBoards>().Run(stopping);
}
