using Microsoft.Extensions.Options;

namespace Community.Web.Features.Products;

/// <summary>Adds the products, modules and versions that the settings name and the community lacks. Removes and renames nothing, and leaves alone what somebody has changed here.</summary>
public sealed class SeedProducts(CommunityDb db, IOptions<ProductOptions> products, TimeProvider clock) : IUseCase
{
    public Task Run(CancellationToken ct) => products.Value.Catalogue.Count == 0 ? Task.CompletedTask : db.Transact(async () =>
    {
        var known = await db.Products.Include(p => p.Modules).Include(p => p.Versions).AsSplitQuery().ToDictionaryAsync(p => p.Slug, ct);
        foreach (var setting in products.Value.Catalogue)
        {
            var isNew = !known.TryGetValue(setting.Slug, out var product);
            if (product is { IsManaged: true }) continue;
            if (product is null) db.Add(product = new Product(setting.Name, setting.Slug));
            foreach (var module in setting.Modules) product.AddModule(module);
            foreach (var version in setting.Versions) product.AddVersion(version.Name, version.Released, version.EndOfLife, isNew ? null : clock.GetUtcNow().UtcDateTime);
        }
    }, ct);
}
