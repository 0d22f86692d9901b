namespace Community.Web.Features.Faq;

/// <summary>A product with its book, if there is one.</summary>
/// <param name="Number">Of the version that is read; null where there is none.</param>
public sealed record FaqShelfLine(string Product, string Slug, int? Number, DateTime? At, int Entries, bool HasDraft);

/// <summary>The books of all products. One statement.</summary>
public sealed class FaqShelfQuery(CommunityDb db) : IUseCase
{
    public Task<List<FaqShelfLine>> List(CancellationToken ct) => Lines(db).ToListAsync(ct);

    internal static IQueryable<FaqShelfLine> Lines(CommunityDb db)
        => from p in db.Products
           join e in db.FaqEditions.Read(db) on p.Id equals e.ProductId into editions
           from e in editions.DefaultIfEmpty()
           orderby p.Name
           select new FaqShelfLine(p.Name, p.Slug, (int?)e.Number, (DateTime?)e.CreatedAt,
               db.FaqEntries.Count(x => x.EditionId == e.Id && x.Position >= 0), db.FaqEditions.Any(d => d.ProductId == p.Id && d.Number == 0));
}
