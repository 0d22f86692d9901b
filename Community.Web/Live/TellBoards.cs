using Community.Web.Features.Boards;
using Community.Web.Jobs;

namespace Community.Web.Live;

/// <summary>Tells those who have a leaderboard open that its first ten are others now, or have other figures.</summary>
public sealed class TellBoards(IServiceScopeFactory scopes, TimeProvider clock, BoardPulse pulse, IRelay relay, ILogger<TellBoards> log) : Job(scopes, clock, log)
{
    /// <summary>What comes together is looked at together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);

    protected override TimeSpan Pause => TimeSpan.FromHours(1);
    protected override Bell Bell => pulse;

    protected override async Task Round(IServiceProvider services, CancellationToken stopping)
    {
        await Task.Delay(Gathering, stopping);
        if (pulse.Take() is not { Count: > 0 } movers) return;
        foreach (var board in await services.GetRequiredService<BoardTopQuery>().Changed(movers, stopping))
            await relay.Tell(Circles.Feed(Circles.BoardFeed(board)), Message.BoardMoved(Circles.BoardFeed(board)), stopping);
    }
}
