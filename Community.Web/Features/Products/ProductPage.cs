using Community.Web.Features.Faq;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Products;

/// <summary>How old an open question is.</summary>
public enum OpenAge { Day, Week, Month, Quarter, Older }

/// <summary>A version as a product's page tells of it.</summary>
public sealed record VersionLine(int Id, string Name, int Position, DateOnly? ReleasedOn, DateOnly? EndOfLifeOn, bool IsRetired)
{
    /// <summary>Out, and not past its end.</summary>
    public bool IsSupported(DateOnly today) => !IsRetired && (ReleasedOn is null || ReleasedOn <= today) && (EndOfLifeOn is null || EndOfLifeOn >= today);
}

/// <summary>A module as a product's page tells of it.</summary>
public sealed record ModuleLine(int Id, string Name, bool IsRetired);

/// <summary>What goes on about a product.</summary>
/// <param name="Open">How many questions are without a good answer, by age.</param>
/// <param name="Versions">The newest first.</param>
public sealed record ProductPage(
    int Id, string Name, string Slug, int Edition, int Questions, int Solved, int Officials, IReadOnlyDictionary<OpenAge, int> Open, IReadOnlyList<QuestionRow> Pinned, IReadOnlyList<QuestionRow> Active,
    IReadOnlyList<VersionLine> Versions, IReadOnlyList<ModuleLine> Modules, DateOnly Today)
{
    /// <summary>There is a book of what is asked most about it.</summary>
    public bool HasFaq { get; init; }
}

public sealed class ProductPageQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int Rows = 8;

    /// <summary>Seven statements, however much is asked. Refuses with <c>product.unknown</c>.</summary>
    public async Task<ProductPage> Find(string slug, Reader reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var one = Rule.Found(await One(slug).SingleOrDefaultAsync(ct), "product");
        var figures = await Figures(reader, one.Id).SingleOrDefaultAsync(ct) ?? new(0, 0, 0);
        var open = (await Ages(reader, one.Id, now).ToListAsync(ct)).ToDictionary(a => a.Age, a => a.Count);
        return new(one.Id, one.Name, one.Slug, one.Edition, figures.Questions, figures.Solved, figures.Officials, open,
            await Pinned(reader, one.Id).ToListAsync(ct), await Active(reader, one.Id).ToListAsync(ct), await Versions(one.Id).ToListAsync(ct), await Modules(one.Id).ToListAsync(ct), calendar.DayOf(now))
        { HasFaq = one.HasFaq };
    }

    internal sealed record Named(int Id, string Name, string Slug, int Edition, bool HasFaq);

    internal sealed record Sums(int Questions, int Solved, int Officials);

    internal sealed record Aged(OpenAge Age, int Count);

    internal IQueryable<Named> One(string slug) => db.Products.AsNoTracking().Where(p => p.Slug == slug)
        .Select(p => new Named(p.Id, p.Name, p.Slug, p.Edition, db.FaqEditions.Read(db).Any(e => e.ProductId == p.Id)));

    internal IQueryable<Sums> Figures(Reader reader, int id) => db.Questions.ListedFor(reader).Where(q => q.ProductId == id).GroupBy(q => q.ProductId)
        .Select(g => new Sums(g.Count(), g.Count(q => q.IsAnswered), g.Count(q => q.OfficialAt != null)));

    internal IQueryable<Aged> Ages(Reader reader, int id, DateTime now)
    {
        var (day, week, month, quarter) = (now.AddDays(-1), now.AddDays(-7), now.AddDays(-30), now.AddDays(-90));
        return db.Questions.ListedFor(reader).Where(q => q.ProductId == id && q.ClosedAt == null && !q.IsAnswered)
            .Select(q => q.PostedAt > day ? OpenAge.Day : q.PostedAt > week ? OpenAge.Week : q.PostedAt > month ? OpenAge.Month : q.PostedAt > quarter ? OpenAge.Quarter : OpenAge.Older)
            .GroupBy(age => age).Select(g => new Aged(g.Key, g.Count()));
    }

    internal IQueryable<QuestionRow> Pinned(Reader reader, int id) => db.Rows(db.Questions.ListedFor(reader).Where(q => q.ProductId == id).OfficialFirst(null).Take(Rows));

    internal IQueryable<QuestionRow> Active(Reader reader, int id) => db.Rows(db.Questions.ListedFor(reader).Where(q => q.ProductId == id).LastActiveFirst(null).Take(Rows));

    internal IQueryable<VersionLine> Versions(int id) => db.Set<ProductVersion>().Where(v => v.ProductId == id).OrderByDescending(v => v.Position)
        .Select(v => new VersionLine(v.Id, v.Name, v.Position, v.ReleasedOn, v.EndOfLifeOn, v.IsRetired));

    internal IQueryable<ModuleLine> Modules(int id) => db.Set<ProductModule>().Where(m => m.ProductId == id).OrderBy(m => m.Id).Select(m => new ModuleLine(m.Id, m.Name, m.IsRetired));
}
