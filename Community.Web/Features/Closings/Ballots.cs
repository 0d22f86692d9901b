using Community.Web.Features.Limits;

namespace Community.Web.Features.Closings;

/// <summary>Brings the votes of a motion to the verb that needs them, and keeps the one that was cast. Used inside a transaction.</summary>
public sealed class Ballots(CommunityDb db, DayLimits limits, ClosingPolicy policy, SiteCalendar calendar) : IUseCase
{
    /// <summary>
    /// Holds the rows of posts until the commit, before anything of them is read: of those who vote at once each sees what the
    /// others did, and of two who make each other's question a duplicate one is late.
    /// </summary>
    public async Task Hold(params IEnumerable<int> posts)
    {
        foreach (var id in posts.Distinct().Order())
            await db.Posts.Row(id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version));
    }

    /// <param name="now">The verb's own: the votes that carry a motion end at the moment at which it is done.</param>
    public async Task<Ballot> Open(int postId, Motion motion, DateTime now, CancellationToken ct)
        => new(postId, motion, await db.ClosingVotes.Where(v => v.PostId == postId && v.Motion == motion).ToListAsync(ct), policy, now);

    public async Task Keep(Ballot ballot, CancellationToken ct)
    {
        if (ballot.Cast is not { } cast) return;
        if (ballot.IsFirst) db.Add(cast);
        var (byId, today) = (cast.ById, calendar.DayOf(cast.At));
        if (ballot.Motion is Motion.Close or Motion.Reopen) await limits.TakeCloseVote(byId, policy.VotesPerDay, today, ct);
        if (ballot.Motion is Motion.Delete or Motion.Undelete) await limits.TakeDeleteVote(byId, policy.DeleteVotesPerDay, today, ct);
    }
}
