namespace Community.Domain.Closings;

/// <summary>How far a motion has come.</summary>
/// <param name="IsCarried">It was carried, by enough votes or by one who decides alone.</param>
public readonly record struct Poll(int Votes, int Needed, bool IsCarried)
{
    public static Poll Decided => new(0, 0, true);
}

/// <summary>The votes for one motion about one post, as they stand at a moment.</summary>
/// <param name="rows">Every row there is for it, those that no longer stand too.</param>
public sealed class Ballot(int postId, Motion motion, IReadOnlyList<ClosingVote> rows, ClosingPolicy policy, DateTime now)
{
    private readonly List<ClosingVote> _votes = [.. rows];

    public Motion Motion => motion;

    /// <summary>The vote that was cast just now; null where it stood already.</summary>
    public ClosingVote? Cast { get; private set; }

    /// <summary>It has no row yet.</summary>
    public bool IsFirst => Cast is { } cast && !rows.Contains(cast);

    /// <summary>The last one last.</summary>
    public IReadOnlyList<ClosingVote> Standing => [.. _votes.Where(v => v.Stands(now)).OrderBy(v => v.At).ThenBy(v => v == Cast).ThenBy(v => v.Id)];

    /// <summary>The reason that most gave, and the original that most of these named; where as many gave others, the last counts.</summary>
    public (CloseReason Reason, int? OriginalId) Majority
    {
        get
        {
            var standing = Standing;
            var reason = Most(standing.Select(v => v.Reason!.Value));
            return (reason, reason is CloseReason.Duplicate ? Most(standing.Where(v => v.Reason == reason).Select(v => v.OriginalId)) : null);
        }
    }

    /// <summary>Makes this the member's standing vote. Voting the same again changes nothing; another reason takes the place of the first.</summary>
    /// <returns>Whether anything changed.</returns>
    internal bool Vote(Member by, CloseReason? reason = null, int? originalId = null)
    {
        var mine = _votes.Find(v => v.ById == by.Id);
        var stood = mine?.Stands(now) ?? false;
        if (stood && mine!.Reason == reason && mine.OriginalId == originalId) return false;
        if (mine is null) _votes.Add(mine = new ClosingVote(postId, by.Id, motion));
        mine.Cast(reason, originalId, now, now.AddDays(policy.Days));
        if (!stood) Cast = mine;
        return true;
    }

    /// <summary>They are counted, and stand no longer.</summary>
    public void End()
    {
        foreach (var vote in Standing) vote.End(now);
    }

    /// <summary>Votes that name an original which is none any more do not count.</summary>
    public void Discount(IReadOnlySet<int> originals)
    {
        foreach (var vote in Standing)
            if (vote.OriginalId is { } id && originals.Contains(id)) vote.End(now);
    }

    private static T Most<T>(IEnumerable<T> named)
        => named.Select((value, place) => (value, place)).GroupBy(x => x.value).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(x => x.place)).First().Key;
}
