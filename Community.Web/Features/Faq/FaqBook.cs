namespace Community.Web.Features.Faq;

/// <summary>Whether an entry still says what the community says.</summary>
public enum FaqFreshness
{
    Fresh,

    /// <summary>Its answer was edited since, or another one is official or accepted now.</summary>
    Changed,

    /// <summary>The day has passed on which somebody wanted to look again.</summary>
    Due,

    /// <summary>What it was made from is deleted: readers do not see it.</summary>
    Gone,
}

/// <summary>An entry as a book shows it.</summary>
/// <param name="From">The versions that its official answer holds for; null leaves that end open.</param>
/// <param name="IsOfficial">The vendor stands by the answer that it was made from.</param>
public sealed record FaqLine(
    int Id, int ChapterId, int QuestionId, int? AnswerId, string Title, string Html, DateTime CheckedAt, int Answers, bool Stands, bool IsChanged, bool IsOfficial, string? From, string? To, DateOnly? ReviewBy)
{
    public FaqFreshness Freshness { get; init; }
}

/// <summary>A chapter with what stands in it.</summary>
public sealed record FaqPart(int Id, string Title, IReadOnlyList<FaqLine> Entries);

/// <summary>A book as it is read.</summary>
/// <param name="Number">0 is the draft.</param>
/// <param name="IsRead">It is the version that everybody reads.</param>
public sealed record FaqBook(int Id, int Number, int Version, DateTime At, bool IsRead, int ProductId, string Product, string Slug)
{
    public IReadOnlyList<FaqPart> Chapters { get; init; } = [];
    public IEnumerable<FaqLine> Entries => Chapters.SelectMany(c => c.Entries);
    public string Address => FaqAddress.Of(Slug);

    /// <summary>When it last was published, or an entry was checked.</summary>
    public DateTime LastChecked => Entries.Select(e => e.CheckedAt).Append(At).Max();
}

/// <summary>Where books are read.</summary>
public static class FaqAddress
{
    public static string Of(string slug) => $"/faq/{Uri.EscapeDataString(slug)}";

    public static string OfEntry(int questionId) => $"q-{questionId}";
}

/// <summary>Three statements, however long the book is.</summary>
public sealed class FaqBookQuery(CommunityDb db, FaqPolicy policy, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>What everybody reads: nothing whose question or answer is gone, and no chapter that is empty without it. Refuses with <c>faq.unknown</c>.</summary>
    public async Task<FaqBook> Find(string slug, CancellationToken ct)
    {
        var book = await Whole(Rule.Found(await Published(db, slug).SingleOrDefaultAsync(ct), "faq"), ct);
        return book with { Chapters = [.. book.Chapters.Select(c => c with { Entries = [.. c.Entries.Where(e => e.Freshness is not FaqFreshness.Gone)] }).Where(c => c.Entries.Count > 0)] };
    }

    /// <summary>Any version, as the vendor sees it: with what is gone, and empty chapters.</summary>
    public async Task<FaqBook> Edition(string slug, int number, CancellationToken ct) => await Whole(Rule.Found(await Numbered(db, slug, number).SingleOrDefaultAsync(ct), "faq"), ct);

    private async Task<FaqBook> Whole(FaqBook book, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, old) = (calendar.DayOf(now), now.AddDays(-policy.ReviewAfterDays));
        var lines = (await Lines(db, book.Id, book.ProductId).ToListAsync(ct)).Select(l => l with { Freshness = Of(l, today, old) }).ToLookup(l => l.ChapterId);
        return book with { Chapters = [.. (await Parts(db, book.Id).ToListAsync(ct)).Select(c => c with { Entries = [.. lines[c.Id]] })] };
    }

    private static FaqFreshness Of(FaqLine line, DateOnly today, DateTime old)
        => !line.Stands ? FaqFreshness.Gone : line.IsChanged ? FaqFreshness.Changed : line.ReviewBy < today || line.CheckedAt < old ? FaqFreshness.Due : FaqFreshness.Fresh;

    internal static IQueryable<FaqBook> Published(CommunityDb db, string slug)
        => from e in db.FaqEditions.Read(db)
           join p in db.Products on e.ProductId equals p.Id
           where p.Slug == slug
           select new FaqBook(e.Id, e.Number, e.Version, e.CreatedAt, true, p.Id, p.Name, p.Slug);

    internal static IQueryable<FaqBook> Numbered(CommunityDb db, string slug, int number)
        => from e in db.FaqEditions
           join p in db.Products on e.ProductId equals p.Id
           where p.Slug == slug && e.Number == number
           select new FaqBook(e.Id, e.Number, e.Version, e.CreatedAt, db.FaqEditions.Read(db).Any(r => r.Id == e.Id), p.Id, p.Name, p.Slug);

    internal static IQueryable<FaqPart> Parts(CommunityDb db, int editionId)
        => db.FaqChapters.Where(c => c.EditionId == editionId).OrderBy(c => c.Position).ThenBy(c => c.Id).Select(c => new FaqPart(c.Id, c.Title, new List<FaqLine>()));

    internal static IQueryable<FaqLine> Lines(CommunityDb db, int editionId, int productId)
    {
        var versions = db.Set<ProductVersion>();
        var official = db.OfficialAnswers.Where(o => o.ProductId == productId);
        return from e in db.FaqEntries.AsNoTracking()
               join q in db.Questions.ListedFor(Reader.Anyone) on e.QuestionId equals q.Id into questions
               from q in questions.DefaultIfEmpty()
               join a in db.Answers.ListedFor(Reader.Anyone) on e.AnswerId equals (int?)a.Id into answers
               from a in answers.DefaultIfEmpty()
               join o in official.Where(o => o.Turn == 0) on e.QuestionId equals o.QuestionId into pins
               from o in pins.DefaultIfEmpty()
               join f in versions on o.FromVersionId equals (int?)f.Id into froms
               from f in froms.DefaultIfEmpty()
               join t in versions on o.ToVersionId equals (int?)t.Id into tos
               from t in tos.DefaultIfEmpty()
               where e.EditionId == editionId && e.Position >= 0
               orderby e.Position, e.Id
               let isOwn = o != null && o.AnswerId == e.AnswerId
               select new FaqLine(e.Id, e.ChapterId, e.QuestionId, e.AnswerId, e.Title, e.Html, e.CheckedAt, (int?)q.AnswerCount ?? 0,
                   q != null && (e.AnswerId == null || a != null),
                   a.EditedAt > e.CheckedAt
                       || (o != null && o.AnswerId != e.AnswerId && o.PinnedAt > e.CheckedAt)
                       || (o == null && ((q.AcceptedId != e.AnswerId && q.AcceptedAt > e.CheckedAt) || official.Any(x => x.QuestionId == e.QuestionId && x.AnswerId == e.AnswerId && x.EndedAt > e.CheckedAt))),
                   isOwn, isOwn ? f.Name : null, isOwn ? t.Name : null, isOwn ? o.ReviewBy : null);
    }
}

/// <summary>Which versions of the books are read.</summary>
internal static class FaqEditions
{
    /// <summary>The latest of each product, unless it was taken down.</summary>
    public static IQueryable<FaqEdition> Read(this IQueryable<FaqEdition> editions, CommunityDb db)
        => editions.Where(e => e.PublishedAt != null && e.Number > 0 && !db.FaqEditions.Any(n => n.ProductId == e.ProductId && n.Number > e.Number));
}
