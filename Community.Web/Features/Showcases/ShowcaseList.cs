using Community.Web.Features.Posts;

namespace Community.Web.Features.Showcases;

/// <summary>A showcase as lists show it.</summary>
/// <param name="Picture">The first one, if it has any; <paramref name="Result"/> likewise.</param>
public sealed record ShowcaseCard(
    int Id, string Title, string Company, string CompanySlug, bool IsVerified, Industry Industry, CompanySize Size, DateTime? PublishedAt, bool IsFeatured, int Score, int CommentCount,
    string? Product, PictureView? Picture, ResultView? Result)
{
    public string Address => HeadAddress.Of(true, Id, Title);
}

/// <summary>What a list of showcases is narrowed to; null narrows nothing.</summary>
public sealed record ShowcaseFilter(Industry? Industry = null, int? ProductId = null, int? ModuleId = null, CompanySize? Size = null, bool WithPictures = false, int? OrganisationId = null, int? AuthorId = null)
{
    public bool IsNone => this == new ShowcaseFilter();
}

/// <summary>One page of the showcases.</summary>
/// <param name="After">Where the next page begins; null on the last one.</param>
/// <param name="IsFirst">Nothing stands before it.</param>
public sealed record ShowcaseList(IReadOnlyList<ShowcaseCard> Cards, string? After, bool IsFirst);

/// <summary>Lists published showcases, the latest first; a page deep down costs what the first one costs.</summary>
public sealed class ShowcaseCardsQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 12;
    private const string List = "showcases";

    /// <summary>One statement.</summary>
    public async Task<ShowcaseList> Page(Reader reader, ShowcaseFilter filter, string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadTime(List, after);
        var cards = await Cards(reader, filter, cursor, PageSize + 1).ToListAsync(ct);
        if (cards.Count <= PageSize) return new(cards, null, cursor is null);
        cards.RemoveAt(PageSize);
        return new(cards, Cursor.Write(List, cards[^1].PublishedAt!.Value, cards[^1].Id), cursor is null);
    }

    /// <summary>The latest few, for pages that are about something else. One statement.</summary>
    public async Task<IReadOnlyList<ShowcaseCard>> Latest(Reader reader, ShowcaseFilter filter, int most, CancellationToken ct) => await Cards(reader, filter, null, most).ToListAsync(ct);

    internal IQueryable<ShowcaseCard> Cards(Reader reader, ShowcaseFilter filter, Cursor? after, int most)
    {
        var showcases = db.Showcases.ListedFor(reader).Where(s => s.State == ShowcaseState.Published);
        if (filter.OrganisationId is { } organisation) showcases = showcases.Where(s => s.OrganisationId == organisation);
        if (filter.AuthorId is { } author) showcases = showcases.Where(s => s.AuthorId == author);
        if (filter.Industry is { } industry) showcases = showcases.Where(s => s.Industry == industry);
        if (filter.Size is { } size) showcases = showcases.Where(s => s.Size == size);
        if (filter.ModuleId is { } module) showcases = showcases.Where(s => s.Uses.Any(u => u.ModuleId == module));
        else if (filter.ProductId is { } product) showcases = showcases.Where(s => s.Uses.Any(u => u.ProductId == product));
        if (filter.WithPictures) showcases = showcases.Where(s => s.Pictures.Any());
        if (after is { } a) showcases = showcases.Where(s => s.PublishedAt <= a.Time && (s.PublishedAt < a.Time || s.Id < a.Id));
        return CardsOf(showcases.OrderByDescending(s => s.PublishedAt).ThenByDescending(s => s.Id).Take(most));
    }

    /// <summary>What stands out, the latest first.</summary>
    internal IQueryable<ShowcaseCard> Featured(int most)
        => CardsOf(db.Showcases.ListedFor(Reader.Anyone).Where(s => s.FeaturedAt != null).OrderByDescending(s => s.FeaturedAt).ThenByDescending(s => s.Id).Take(most));

    /// <summary>Cards in the order the showcases come in.</summary>
    private IQueryable<ShowcaseCard> CardsOf(IQueryable<Showcase> showcases)
    {
        var (pictures, results) = (db.Set<ShowcasePicture>(), db.Set<ShowcaseResult>());
        return
           from s in showcases.AsNoTracking()
           join o in db.Organisations on s.OrganisationId equals o.Id
           from p in pictures.Where(p => p.ShowcaseId == s.Id && p.Position == 0).DefaultIfEmpty()
           from a in db.Attachments.Where(a => a.Id == p.AttachmentId && a.RemovedAt == null).DefaultIfEmpty()
           from r in results.Where(r => r.ShowcaseId == s.Id && r.Position == 0).DefaultIfEmpty()
           select new ShowcaseCard(s.Id, s.Title, o.Name, o.Slug, o.IsVerified, s.Industry, s.Size, s.PublishedAt, s.FeaturedAt != null, s.Score, s.CommentCount,
               (from u in s.Uses join product in db.Products on u.ProductId equals product.Id where u.Position == 0 select product.Name).FirstOrDefault(),
               a == null ? null : new PictureView(a.Id, a.Token, a.Name, a.Width, a.Height, p!.Caption),
               r == null ? null : new ResultView(r.Label, r.Unit, r.Before, r.After));
    }
}
