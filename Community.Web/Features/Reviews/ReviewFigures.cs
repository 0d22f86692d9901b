namespace Community.Web.Features.Reviews;

/// <summary>How often a member judged so in one queue.</summary>
public sealed record ReviewFigure(ReviewQueue Queue, ReviewOutcome Outcome, int Today, int Month, int Total);

/// <summary>What a member has reviewed lately.</summary>
public sealed record Reviewer(int Id, string Name, int Today, int Month, int Approved, int Rejected);

/// <summary>What somebody has reviewed; moderators see who does the work.</summary>
public sealed record ReviewFigures(IReadOnlyList<ReviewFigure> Mine, IReadOnlyList<Reviewer> All)
{
    public int Total => Mine.Sum(f => f.Total);
}

public sealed class ReviewFiguresQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int Days = 30, Most = 100;

    public async Task<ReviewFigures> Find(Reader reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, month) = (calendar.At(calendar.DayOf(now), 0), now.AddDays(-Days));
        var mine = await Mine(reader.MemberId!.Value, today, month).ToListAsync(ct);
        return new([.. mine.OrderBy(f => f.Queue).ThenBy(f => f.Outcome)], reader.IsModerator ? await All(today, month).ToListAsync(ct) : []);
    }

    internal IQueryable<ReviewFigure> Mine(int memberId, DateTime today, DateTime month)
        => from r in db.Reviews
           join i in db.ReviewItems on r.ItemId equals i.Id
           where r.ReviewerId == memberId
           group r by new { i.Queue, r.Outcome } into g
           select new ReviewFigure(g.Key.Queue, g.Key.Outcome, g.Sum(r => r.At >= today ? 1 : 0), g.Sum(r => r.At >= month ? 1 : 0), g.Count());

    /// <summary>Who has done most of the last days' reviews; a hundred are told.</summary>
    internal IQueryable<Reviewer> All(DateTime today, DateTime month)
    {
        var counts = db.Reviews.Where(r => r.At >= month).GroupBy(r => r.ReviewerId).Select(g => new
        {
            Id = g.Key,
            Today = g.Sum(r => r.At >= today ? 1 : 0),
            Month = g.Count(),
            Approved = g.Sum(r => r.Outcome == ReviewOutcome.Approved ? 1 : 0),
            Rejected = g.Sum(r => r.Outcome == ReviewOutcome.Rejected ? 1 : 0),
        });
        return counts.Join(db.Members, c => c.Id, m => m.Id, (c, m) => new { c, m.Name }).OrderByDescending(x => x.c.Month).ThenBy(x => x.c.Id).Take(Most)
            .Select(x => new Reviewer(x.c.Id, x.Name, x.c.Today, x.c.Month, x.c.Approved, x.c.Rejected));
    }
}
