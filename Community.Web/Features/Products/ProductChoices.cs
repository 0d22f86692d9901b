namespace Community.Web.Features.Products;

/// <summary>What a question can be about.</summary>
public sealed record ProductChoices(IReadOnlyList<ProductChoices.Choice> Products, IReadOnlyList<ProductChoices.Choice> Modules, IReadOnlyList<ProductChoices.Choice> Versions)
{
    /// <param name="Of">The product's name, for modules and versions.</param>
    public sealed record Choice(int Id, string Name, string? Of);

    /// <summary>The tags of which questions about a product carry at least one.</summary>
    public IReadOnlyList<Choice> RequiredTags { get; init; } = [];

    /// <summary>One product's versions, the newest first.</summary>
    public IEnumerable<Choice> VersionsOf(Choice product) => Versions.Where(v => v.Of == product.Name);
}

public sealed class ProductChoicesQuery(CommunityDb db) : IUseCase
{
    /// <summary>What is retired is not offered, but to those who have chosen it already.</summary>
    /// <param name="moduleId">The module that is chosen now; <paramref name="versionId"/> likewise.</param>
    public async Task<ProductChoices> Find(CancellationToken ct, int? moduleId = null, int? versionId = null)
    {
        var products = await db.Products.AsNoTracking().OrderBy(p => p.Name).Select(p => new ProductChoices.Choice(p.Id, p.Name, null)).ToListAsync(ct);
        if (products.Count == 0) return new([], [], []);
        var modules = await (from m in db.Set<ProductModule>() join p in db.Products on m.ProductId equals p.Id where !m.IsRetired || m.Id == moduleId orderby p.Name, m.Id select new ProductChoices.Choice(m.Id, m.Name, p.Name)).ToListAsync(ct);
        var versions = await (from v in db.Set<ProductVersion>() join p in db.Products on v.ProductId equals p.Id where !v.IsRetired || v.Id == versionId orderby p.Name, v.Position descending select new ProductChoices.Choice(v.Id, v.Name, p.Name)).ToListAsync(ct);
        return new(products, modules, versions) { RequiredTags = await Required().ToListAsync(ct) };
    }

    internal IQueryable<ProductChoices.Choice> Required() => from r in db.RequiredTags.AsNoTracking()
                                                             join t in db.Tags on r.TagId equals t.Id
                                                             join p in db.Products on r.ProductId equals p.Id
                                                             orderby p.Name, t.Name
                                                             select new ProductChoices.Choice(t.Id, t.Name, p.Name);
}
