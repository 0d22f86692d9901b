using Community.Web.Features.Revisions;

namespace Community.Web.Features.Faq;

/// <summary>How an entry of one version differs from the version before it.</summary>
public enum FaqChange { Same, New, Changed, Gone }

/// <summary>An entry that differs, and how its words do where both versions hold it.</summary>
public sealed record FaqDifference(int QuestionId, string Title, FaqChange Change, PostDiff? Diff);

/// <summary>A version as the vendor's list tells of it.</summary>
public sealed record FaqEditionLine(int Number, DateTime At, string By);

/// <summary>An entry that the vendor has put aside.</summary>
public sealed record FaqAside(int Id, int QuestionId, string Title);

/// <summary>The draft with all that the vendor wants to know of it.</summary>
/// <param name="Numbers">Why an entry was proposed, by its id; nothing for what is gone.</param>
/// <param name="Changes">Against the latest version, by question; what is the same is not in it.</param>
/// <param name="Editions">The latest first.</param>
public sealed record FaqDesk(
    string Product, string Slug, FaqBook? Draft, bool IsRead, IReadOnlyDictionary<int, FaqNumbers> Numbers, IReadOnlyDictionary<int, FaqChange> Changes,
    IReadOnlyList<FaqAside> Aside, IReadOnlyList<FaqEditionLine> Editions);

public sealed class FaqDeskQuery(CommunityDb db, FaqBookQuery books) : IUseCase
{
    /// <summary>Eleven statements, however long the book is. Refuses with <c>product.unknown</c>.</summary>
    public async Task<FaqDesk> Find(string slug, CancellationToken ct)
    {
        var product = Rule.Found(await db.Products.AsNoTracking().Where(p => p.Slug == slug).Select(p => new { p.Id, p.Name, p.Slug }).SingleOrDefaultAsync(ct), "product");
        var editions = await Editions(db, product.Id).ToListAsync(ct);
        if (!await db.FaqEditions.AnyAsync(e => e.ProductId == product.Id && e.Number == 0, ct))
            return new(product.Name, product.Slug, null, false, new Dictionary<int, FaqNumbers>(), new Dictionary<int, FaqChange>(), [], editions);
        var draft = await books.Edition(slug, 0, ct);
        var changes = editions.Count == 0 ? [] : await Differences(slug, editions[0].Number, 0, withWords: false, ct);
        return new(product.Name, product.Slug, draft, await db.FaqEditions.Read(db).AnyAsync(e => e.ProductId == product.Id, ct),
            await Numbers(db, draft.Id).ToDictionaryAsync(n => n.EntryId, n => n.Numbers, ct), changes.ToDictionary(c => c.QuestionId, c => c.Change), await Aside(db, draft.Id).ToListAsync(ct), editions);
    }

    /// <summary>The version that one is compared with: the one before it, for the draft the latest; null where there is none.</summary>
    public Task<int?> Before(string slug, int number, CancellationToken ct)
        => db.FaqEditions.Where(e => e.Number > 0 && (number == 0 || e.Number < number) && db.Products.Any(p => p.Id == e.ProductId && p.Slug == slug)).MaxAsync(e => (int?)e.Number, ct);

    /// <summary>What a version changed against an older one: new, changed, gone. Two statements.</summary>
    public async Task<IReadOnlyList<FaqDifference>> Differences(string slug, int before, int after, bool withWords, CancellationToken ct)
    {
        var old = (await Words(db, slug, before).ToListAsync(ct)).ToDictionary(w => w.QuestionId);
        var present = await Words(db, slug, after).ToListAsync(ct);
        var differing = new Differing();
        List<FaqDifference> found = [];
        foreach (var now in present)
        {
            if (!old.Remove(now.QuestionId, out var then)) found.Add(new(now.QuestionId, now.Title, FaqChange.New, null));
            else if (then != now) found.Add(new(now.QuestionId, now.Title, FaqChange.Changed, withWords ? differing.Between(new(then.Title, null, then.Markdown), new(now.Title, null, now.Markdown)) : null));
        }
        return [.. found, .. old.Values.Select(gone => new FaqDifference(gone.QuestionId, gone.Title, FaqChange.Gone, null))];
    }

    internal sealed record EntryWords(int QuestionId, string Title, string Markdown);

    internal sealed record EntryNumbers(int EntryId, FaqNumbers Numbers);

    internal static IQueryable<EntryWords> Words(CommunityDb db, string slug, int number)
        => from x in db.FaqEntries.AsNoTracking()
           join e in db.FaqEditions on x.EditionId equals e.Id
           join p in db.Products on e.ProductId equals p.Id
           where p.Slug == slug && e.Number == number && x.Position >= 0
           orderby x.ChapterId, x.Position
           select new EntryWords(x.QuestionId, x.Title, x.Markdown);

    internal static IQueryable<EntryNumbers> Numbers(CommunityDb db, int editionId)
        => from e in db.FaqEntries
           join q in db.Questions.ListedFor(Reader.Anyone) on e.QuestionId equals q.Id
           where e.EditionId == editionId && e.Position >= 0
           select new EntryNumbers(e.Id, new(q.Views, db.Questions.ListedFor(Reader.Anyone).Count(d => d.LeadsToId == q.Id), db.MeToos.Count(m => m.QuestionId == q.Id), db.Deflections.Count(d => d.QuestionId == q.Id), q.Score));

    internal static IQueryable<FaqAside> Aside(CommunityDb db, int editionId)
        => db.FaqEntries.Where(e => e.EditionId == editionId && e.Position < 0).OrderBy(e => e.Id).Select(e => new FaqAside(e.Id, e.QuestionId, e.Title));

    internal static IQueryable<FaqEditionLine> Editions(CommunityDb db, int productId)
        => from e in db.FaqEditions
           join m in db.Members on e.CreatedById equals m.Id
           where e.ProductId == productId && e.Number > 0
           orderby e.Number descending
           select new FaqEditionLine(e.Number, e.CreatedAt, m.Name);
}
