namespace Community.Web.Features.Faq;

/// <summary>Reads the draft of a product's book, to be changed.</summary>
public sealed class FaqDrafts(CommunityDb db) : IUseCase
{
    internal async Task<Product> Product(string slug, CancellationToken ct) => Rule.Found(await db.Products.SingleOrDefaultAsync(p => p.Slug == slug, ct), "product");

    /// <summary>Refuses with <c>faq.unknown</c> where none was begun.</summary>
    internal async Task<FaqDraft> Find(string slug, CancellationToken ct)
        => await Of(Rule.Found(await db.FaqEditions.SingleOrDefaultAsync(e => e.Number == 0 && db.Products.Any(p => p.Id == e.ProductId && p.Slug == slug), ct), "faq"), ct);

    internal async Task<FaqDraft> Of(FaqEdition edition, CancellationToken ct)
        => new(edition, await db.FaqChapters.Where(c => c.EditionId == edition.Id).ToListAsync(ct), await db.FaqEntries.Where(e => e.EditionId == edition.Id).ToListAsync(ct));
}
