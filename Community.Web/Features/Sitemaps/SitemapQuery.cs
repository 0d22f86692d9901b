using Community.Web.Features.Home;
using Community.Web.Features.Organisations;
using Community.Web.Features.Posts;

namespace Community.Web.Features.Sitemaps;

/// <summary>What the sitemap is divided into.</summary>
public enum SitemapPart { Pages, Questions, Showcases, Tags, Members, Organisations }

/// <summary>An address that search engines should know, as path.</summary>
/// <param name="ChangedAt">Null where nobody knows.</param>
public sealed record SitemapLine(string Address, DateTime? ChangedAt);

/// <summary>One file of the sitemap: the part's ids from so many on.</summary>
/// <param name="Number">Counted from 1. Ids do not move, and so no address moves from one file to another.</param>
public sealed record SitemapFile(SitemapPart Part, int Number, DateTime? ChangedAt);

/// <summary>The files as they were at most a minute ago.</summary>
public sealed class KeptSitemap(HomeOptions home, TimeProvider clock) : Kept<IReadOnlyList<SitemapFile>>(home, clock);

/// <summary>All that search engines should find: what everyone may list, stands for itself, and has something to read.</summary>
public sealed class SitemapQuery(CommunityDb db, KeptSitemap kept, TimeProvider clock) : IUseCase
{
    /// <summary>So many ids are in one file, and so no more addresses.</summary>
    public const int FileSize = 10_000;

    /// <summary>One statement for each part, at most once a minute.</summary>
    public Task<IReadOnlyList<SitemapFile>> Files(CancellationToken ct) => kept.Or(async stop =>
    {
        List<SitemapFile> files = [new(SitemapPart.Pages, 1, null)];
        foreach (var part in Enum.GetValues<SitemapPart>().Where(p => p is not SitemapPart.Pages))
            files.AddRange((await Numbers(Found(part)).ToListAsync(stop)).OrderBy(n => n.Number).Select(n => new SitemapFile(part, n.Number, n.ChangedAt)));
        return files;
    }, ct);

    /// <summary>One statement that reads so many ids from the key.</summary>
    public async Task<IReadOnlyList<SitemapLine>> Lines(SitemapPart part, int number, CancellationToken ct)
        => [.. (await File(Found(part), number).ToListAsync(ct)).Select(f => new SitemapLine(AddressOf(part, f), f.ChangedAt))];

    /// <summary>Products and what the vendor publishes about them: few, and so without numbers.</summary>
    public async Task<IReadOnlyList<SitemapLine>> Products(CancellationToken ct)
        => [.. (await OfProducts().ToListAsync(ct)).SelectMany(p => (SitemapLine[])[new($"/products/{Uri.EscapeDataString(p.Slug)}", null),
            .. p.BookAt is { } published ? [new SitemapLine($"/faq/{Uri.EscapeDataString(p.Slug)}", published)] : (SitemapLine[])[]])];

    internal sealed class Spot
    {
        public int Id { get; init; }
        public string Name { get; init; } = "";
        public DateTime? ChangedAt { get; init; }
    }

    internal sealed record Numbered(int Number, DateTime? ChangedAt);

    internal sealed record OfProduct(string Slug, DateTime? BookAt);

    internal static IQueryable<Numbered> Numbers(IQueryable<Spot> spots) => spots.GroupBy(s => ((s.Id - 1) / FileSize) + 1).Select(g => new Numbered(g.Key, g.Max(s => s.ChangedAt)));

    internal static IQueryable<Spot> File(IQueryable<Spot> spots, int number)
    {
        var (before, last) = ((number - 1) * FileSize, number * FileSize);
        return spots.Where(s => s.Id > before && s.Id <= last).OrderBy(s => s.Id);
    }

    internal IQueryable<OfProduct> OfProducts() => db.Products.AsNoTracking().OrderBy(p => p.Id)
        .Select(p => new OfProduct(p.Slug, db.FaqEditions.Where(e => e.ProductId == p.Id && e.Number > 0).Max(e => e.PublishedAt)));

    internal IQueryable<Spot> Found(SitemapPart part)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return part switch
        {
            // A duplicate leads on to what it is a duplicate of.
            SitemapPart.Questions => db.Questions.ListedFor(Reader.Anyone).Where(q => q.LeadsToId == null).Select(q => new Spot { Id = q.Id, Name = q.Title, ChangedAt = q.LastActivityAt }),
            SitemapPart.Showcases => db.Showcases.ListedFor(Reader.Anyone).Select(s => new Spot { Id = s.Id, Name = s.Title, ChangedAt = s.LastActivityAt }),
            SitemapPart.Tags => db.Tags.Where(t => t.QuestionCount > 0 && t.SynonymOfId == null).Select(t => new Spot { Id = t.Id, Name = t.Name, ChangedAt = null }),
            SitemapPart.Members => db.Members.Where(m => m.Kind == MemberKind.Person && (m.SuspendedUntil == null || m.SuspendedUntil <= now)
                    && (m.QuestionCount > 0 || m.AnswerCount > 0 || db.Showcases.ListedFor(Reader.Anyone).Any(s => s.AuthorId == m.Id)))
                .Select(m => new Spot { Id = m.Id, Name = m.Name, ChangedAt = null }),
            _ => db.Organisations.Where(o => o.MergedIntoId == null && (o.IsVerified || o.MemberCount > 0)).Select(o => new Spot { Id = o.Id, Name = o.Slug, ChangedAt = null }),
        };
    }

    private static string AddressOf(SitemapPart part, Spot spot) => part switch
    {
        SitemapPart.Questions => HeadAddress.Of(false, spot.Id, spot.Name),
        SitemapPart.Showcases => HeadAddress.Of(true, spot.Id, spot.Name),
        SitemapPart.Tags => $"/tags/{Uri.EscapeDataString(spot.Name)}",
        SitemapPart.Members => $"/members/{spot.Id}/{Uri.EscapeDataString(Slug.Of(spot.Name))}",
        _ => OrganisationAddress.Of(spot.Name),
    };
}
