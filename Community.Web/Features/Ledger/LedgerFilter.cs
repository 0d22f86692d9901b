namespace Community.Web.Features.Ledger;

/// <summary>Which way a line moved the balances.</summary>
public enum LedgerSide { All, Gained, Lost, PointsOnly }

/// <summary>What lines are about, as readers look for them.</summary>
public enum LedgerGroup { All, Votes, Accepts, Gifts, Deeds, Adjustments }

/// <summary>The lines that a reader wants to see.</summary>
/// <param name="Day">That they count for.</param>
public sealed record LedgerFilter(LedgerSide Side = LedgerSide.All, LedgerGroup Group = LedgerGroup.All, DateOnly? Day = null)
{
    public static readonly LedgerFilter None = new();

    private static readonly Dictionary<LedgerGroup, LedgerKind[]> Kinds = new()
    {
        [LedgerGroup.Votes] = [LedgerKind.Upvoted, LedgerKind.Downvoted, LedgerKind.DownvoteCast, LedgerKind.ImportedUpvotes, LedgerKind.ImportedDownvotes],
        [LedgerGroup.Accepts] = [LedgerKind.Accepted, LedgerKind.AcceptGiven, LedgerKind.Official],
        [LedgerGroup.Gifts] = [LedgerKind.Thanks, LedgerKind.BountyOffered, LedgerKind.BountyAwarded, LedgerKind.BountyBurnt, LedgerKind.BountyReturned],
        [LedgerGroup.Deeds] = [LedgerKind.Badge, LedgerKind.CheckIn, LedgerKind.EditApproved, LedgerKind.ShowcasePublished, LedgerKind.ShowcaseFeatured],
        [LedgerGroup.Adjustments] = [LedgerKind.Adjustment, LedgerKind.Opening],
    };

    public bool IsEmpty => this == None;

    public IQueryable<LedgerLine> Of(IQueryable<LedgerLine> lines)
    {
        lines = Side switch
        {
            LedgerSide.Gained => lines.Where(l => l.Reputation > 0),
            LedgerSide.Lost => lines.Where(l => l.Reputation < 0),
            LedgerSide.PointsOnly => lines.Where(l => l.Reputation == 0 && l.Points != 0),
            _ => lines,
        };
        if (Kinds.TryGetValue(Group, out var kinds)) lines = lines.Where(l => kinds.Contains(l.Kind));
        return Day is { } day ? lines.Where(l => l.Day == day) : lines;
    }
}
