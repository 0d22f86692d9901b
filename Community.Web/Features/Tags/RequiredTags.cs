namespace Community.Web.Features.Tags;

/// <summary>A tag that questions about a product carry, this one or another of its kind.</summary>
public sealed record RequiredTagRow(int Id, string Name, string Product);

/// <summary>What a product requires of questions about it.</summary>
public sealed class RequiredTagsQuery(CommunityDb db) : IUseCase
{
    public async Task<IReadOnlyList<string>> Names(int productId, CancellationToken ct) => [.. (await Of(db, productId).ToListAsync(ct)).Select(t => t.Name)];

    internal static IQueryable<RequiredTagRow> Of(CommunityDb db, int productId) => from r in db.RequiredTags.AsNoTracking()
                                                                                    where r.ProductId == productId
                                                                                    join t in db.Tags on r.TagId equals t.Id
                                                                                    orderby t.Name
                                                                                    select new RequiredTagRow(t.Id, t.Name, db.Products.Where(p => p.Id == r.ProductId).Select(p => p.Name).First());
}
