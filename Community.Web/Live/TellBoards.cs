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
        var (members, companies) = pulse.Take();
        var tops = services.GetRequiredService<BoardTopQuery>();
        if (members.Count > 0)
            foreach (var board in await tops.Changed(members, stopping)) await Tell(Circles.BoardFeed(board), stopping);
        if (companies.Count > 0)
            foreach (var board in await tops.ChangedOfCompanies(companies, stopping)) await Tell(Circles.CompanyBoardFeed(board), stopping);
    }

    private Task Tell(string feed, CancellationToken ct) => relay.Tell(Circles.Feed(feed), Message.BoardMoved(feed), ct);
}
