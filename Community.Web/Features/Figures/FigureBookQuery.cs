using Community.Web.Features.Home;
using Community.Web.Features.Products;

namespace Community.Web.Features.Figures;

/// <summary>
/// Reads a book of figures: one statement per fact, whatever the number of products, bounded by the weeks and their comparison. Only what
/// everyone may read counts. Medians need every single time, so light rows are read and counted here.
/// </summary>
public sealed class FigureBookQuery(CommunityDb db, KeptFigureBooks kept, HomeOptions home, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int MostDeflecting = 10, TypedEach = 3;

    public FigureRange Last(int weeks) => FigureRange.Last(weeks, calendar, clock.GetUtcNow().UtcDateTime);

    public FigureRange Between(DateOnly from, DateOnly to) => FigureRange.Between(from, to, calendar, clock.GetUtcNow().UtcDateTime);

    public Task<FigureBook> Find(FigureRange range, CancellationToken ct) => kept.Or(range, stop => Read(range, stop), ct);

    private async Task<FigureBook> Read(FigureRange range, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var products = await db.Products.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, p.Slug }).ToListAsync(ct);
        var count = new BookCount(range, new(calendar, TimeSpan.FromDays(home.WaitingDays), now));
        await foreach (var row in Asked(range.BeforeStart, range.End).AsAsyncEnumerable().WithCancellation(ct)) count.Add(row);
        await foreach (var row in Answered(range.BeforeStart, range.End).AsAsyncEnumerable().WithCancellation(ct)) count.Add(row);
        await foreach (var row in Deflected(range.BeforeStart, range.End).AsAsyncEnumerable().WithCancellation(ct)) count.Add(row);
        count.Add(await Waiting(now).ToListAsync(ct));
        int[] ids = [.. count.Deflecting(MostDeflecting)];
        var titles = ids.Length == 0 ? [] : await Titles(ids).ToDictionaryAsync(t => t.QuestionId, t => t.Title, ct);
        var typed = ids.Length == 0 ? [] : await Typed(ids, range.Start, range.End).ToListAsync(ct);
        var told = typed.GroupBy(t => t.QuestionId).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(t => t.Title).Where(t => t.Length > 0).Distinct(StringComparer.CurrentCultureIgnoreCase).Take(TypedEach)]);

        FigureSheet Sheet(BookKey key, int? id, string? name, string? slug)
        {
            var one = count.Of(key);
            return new(id, name, slug, one.Total.Sums(), one.Before.Sums(), [.. one.Weeks.Select(w => w.Sums())], one.Waiting,
                [.. one.MostDeflecting(MostDeflecting).Where(q => titles.ContainsKey(q.Id)).Select(q => new DeflectingQuestion(q.Id, titles[q.Id], q.Count, told.GetValueOrDefault(q.Id, [])))]);
        }

        List<FigureSheet> sheets = [.. products.Select(p => Sheet(new(p.Id), p.Id, p.Name, p.Slug))];
        if (sheets.Count > 0 && count.Knows(BookKey.NoProduct)) sheets.Add(Sheet(BookKey.NoProduct, null, null, null));
        return new(range, Sheet(BookKey.All, null, null, null), sheets, home.WaitingDays, now);
    }

    /// <summary>
    /// The first answer stands on the question; only where the asker wrote it themselves are the others looked at. Those are asked for as posts with
    /// a root, which is what answers are: asked for answers, SQLite looks for the earliest in the index of all of them by date.
    /// </summary>
    internal IQueryable<AskedRow> Asked(DateTime from, DateTime to)
        => db.Questions.ListedFor(Reader.Anyone).Where(q => q.PostedAt >= from && q.PostedAt < to).Select(q => new AskedRow(
            q.AuthorId, q.ProductId, q.PostedAt,
            q.FirstAnswerAt == null ? null
                : db.Answers.ListedFor(Reader.Anyone).Any(a => a.AuthorId == q.AuthorId && a.PostedAt == q.FirstAnswerAt && a.RootId == q.Id)
                    ? db.Posts.ListedFor(Reader.Anyone).Where(a => a.RootId == q.Id && a.AuthorId != q.AuthorId).Min(a => (DateTime?)a.PostedAt) : q.FirstAnswerAt,
            q.AcceptedId == null ? null : db.Posts.ListedFor(Reader.Anyone).Where(a => a.Id == q.AcceptedId).Select(a => (DateTime?)a.PostedAt).FirstOrDefault(),
            q.OfficialAt == null ? null
                : (from o in db.OfficialAnswers join a in db.Posts.ListedFor(Reader.Anyone) on o.AnswerId equals a.Id where o.QuestionId == q.Id && o.Turn == 0 select (DateTime?)a.PostedAt).Min(),
            q.FirstStaffAnswerAt));

    internal IQueryable<AnsweredRow> Answered(DateTime from, DateTime to)
        => from a in db.Answers.ListedFor(Reader.Anyone)
           where a.PostedAt >= @from && a.PostedAt < to
           join q in db.Questions.ListedFor(Reader.Anyone) on a.RootId equals q.Id
           select new AnsweredRow(a.AuthorId, q.ProductId, a.PostedAt);

    internal IQueryable<DeflectedRow> Deflected(DateTime from, DateTime to)
        => from d in db.Deflections
           where d.At >= @from && d.At < to
           join q in db.Questions.ListedFor(Reader.Anyone) on d.QuestionId equals q.Id
           select new DeflectedRow(d.MemberId, d.QuestionId, q.ProductId, d.At, db.Questions.ListedFor(Reader.Anyone).Any(x => x.AuthorId == d.MemberId && x.PostedAt >= d.At && x.PostedAt <= d.At.AddDays(1)));

    internal IQueryable<WaitingRow> Waiting(DateTime now)
    {
        var (day, week, month, quarter) = (now.AddDays(-1), now.AddDays(-7), now.AddDays(-30), now.AddDays(-90));
        return db.Questions.ListedFor(Reader.Anyone).Where(q => !q.IsAnswered && q.ClosedAt == null)
            .Select(q => new { q.ProductId, Age = q.PostedAt > day ? OpenAge.Day : q.PostedAt > week ? OpenAge.Week : q.PostedAt > month ? OpenAge.Month : q.PostedAt > quarter ? OpenAge.Quarter : OpenAge.Older })
            .GroupBy(q => new { q.ProductId, q.Age }).Select(g => new WaitingRow(g.Key.ProductId, g.Key.Age, g.Count()));
    }

    internal IQueryable<TitleRow> Titles(int[] ids) => db.Questions.ListedFor(Reader.Anyone).Where(q => ids.Contains(q.Id)).Select(q => new TitleRow(q.Id, q.Title));

    internal IQueryable<TitleRow> Typed(int[] ids, DateTime from, DateTime to)
        => db.Deflections.Where(d => ids.Contains(d.QuestionId) && d.At >= from && d.At < to).OrderByDescending(d => d.At).Select(d => new TitleRow(d.QuestionId, d.Typed));
}
