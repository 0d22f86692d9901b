namespace Community.Web.Features.Products;

/// <summary>A product with how much is asked about it.</summary>
/// <param name="Newest">The last version that is out.</param>
public sealed record ProductCard(int Id, string Name, string Slug, int Questions, int Unanswered, int Officials, string? Newest);

/// <summary>The vendor's products.</summary>
public sealed class ProductListQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public Task<List<ProductCard>> List(Reader reader, CancellationToken ct) => Cards(reader, calendar.DayOf(clock.GetUtcNow().UtcDateTime)).ToListAsync(ct);

    internal IQueryable<ProductCard> Cards(Reader reader, DateOnly today)
    {
        var listed = db.Questions.ListedFor(reader);
        return db.Products.AsNoTracking().OrderBy(p => p.Name).Select(p => new ProductCard(p.Id, p.Name, p.Slug,
            listed.Count(q => q.ProductId == p.Id),
            listed.Count(q => q.ProductId == p.Id && !q.IsAnswered && q.ClosedAt == null),
            listed.Count(q => q.ProductId == p.Id && q.OfficialAt != null),
            p.Versions.Where(v => !v.IsRetired && (v.ReleasedOn == null || v.ReleasedOn <= today)).OrderByDescending(v => v.Position).Select(v => v.Name).FirstOrDefault()));
    }
}
