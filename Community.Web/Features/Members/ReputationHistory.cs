namespace Community.Web.Features.Members;

/// <summary>The reputation at the end of a day.</summary>
public readonly record struct ReputationPoint(DateOnly Day, int Total);

/// <summary>What a month brought.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Lost">Zero or below.</param>
/// <param name="Total">The reputation at its end.</param>
public sealed record ReputationMonth(DateOnly Month, int Gained, int Lost, int Total);

/// <summary>How a member's reputation came about, in the community's days.</summary>
/// <param name="Curve">From the first day to today; few enough to draw. Empty when nothing has moved it.</param>
/// <param name="Months">Those in which something moved, the latest first.</param>
/// <param name="BroughtAlong">What the member had where an import came from, beyond what its votes tell.</param>
public sealed record ReputationHistory(IReadOnlyList<ReputationPoint> Curve, IReadOnlyList<ReputationMonth> Months, int BroughtAlong)
{
    public int Highest => Curve.Max(p => p.Total);
    public int Lowest => Curve.Min(p => p.Total);
}

/// <summary>Reads the history off the ledger, in one statement.</summary>
public sealed class ReputationHistoryQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>More would not be seen, and make the page heavy.</summary>
    public const int MostPoints = 120;

    /// <param name="isTrue">Tells the true sums, which may be below 1; else each as it was shown.</param>
    public async Task<ReputationHistory> Find(int memberId, DateTime joinedAt, bool isTrue, CancellationToken ct)
    {
        var days = await Days(memberId).ToListAsync(ct);
        if (days.Count == 0) return new([], [], 0);

        List<ReputationPoint> points = [];
        var (joined, today) = (calendar.DayOf(joinedAt), calendar.DayOf(clock.GetUtcNow().UtcDateTime));
        if (joined < days[0].Day) points.Add(new(joined, 1));
        var sum = 1;
        foreach (var day in days)
        {
            sum += day.Gained + day.Lost;
            points.Add(new(day.Day, isTrue ? sum : Math.Max(1, sum)));
        }
        List<ReputationMonth> months = [.. days.Zip(points.TakeLast(days.Count)).GroupBy(d => new DateOnly(d.First.Day.Year, d.First.Day.Month, 1))
            .Select(m => new ReputationMonth(m.Key, m.Sum(d => d.First.Gained), m.Sum(d => d.First.Lost), m.Last().Second.Total)).Reverse()];
        if (today > days[^1].Day) points.Add(points[^1] with { Day = today });
        return new(Thin(points), months, days.Sum(d => d.Opening));
    }

    internal IQueryable<LedgerDay> Days(int memberId) => db.LedgerLines.Where(l => l.MemberId == memberId).GroupBy(l => l.Day).OrderBy(g => g.Key).Select(g => new LedgerDay(
        g.Key, g.Sum(l => l.Reputation > 0 ? l.Reputation : 0), g.Sum(l => l.Reputation < 0 ? l.Reputation : 0), g.Sum(l => l.Kind == LedgerKind.Opening ? l.Reputation : 0)));

    /// <summary>The first point, and the last of each equally long stretch of days.</summary>
    private static List<ReputationPoint> Thin(List<ReputationPoint> points)
    {
        if (points.Count <= MostPoints) return points;
        var first = points[0];
        var stretch = ((points[^1].Day.DayNumber - first.Day.DayNumber) / (MostPoints - 1)) + 1;
        return [first, .. points.Skip(1).GroupBy(p => (p.Day.DayNumber - first.Day.DayNumber) / stretch).Select(g => g.Last())];
    }

    internal sealed record LedgerDay(DateOnly Day, int Gained, int Lost, int Opening);
}
