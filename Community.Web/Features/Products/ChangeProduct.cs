using Community.Web.Features.Officials;

namespace Community.Web.Features.Products;

/// <summary>Operators and vendor staff keep the products: their names, modules and versions. Each change is in the log.</summary>
public sealed class ChangeProduct(CommunityDb db, CallForReview review, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <summary>Answers the slug of the new product.</summary>
    public Task<string> Add(string? name, string? slug, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var product = Product.Add(name, slug, by, privileges, now);
        Rule.Require(!await db.Products.AnyAsync(p => p.Slug == product.Slug, ct), "product.slug-taken");
        db.Add(product);
        await db.SaveChangesAsync(ct);
        db.Add(Act.Apart(ActKind.ProductChanged, by, now, thingId: product.Id, after: product.Name));
        return product.Slug;
    }, ct);

    /// <param name="basis">The edition that was looked at; null does not check.</param>
    public async Task Run(string slug, ProductChange change, int byId, int? basis, CancellationToken ct)
    {
        await db.Transact(async () =>
        {
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var product = Rule.Found(await db.Products.Include(p => p.Modules).Include(p => p.Versions).AsSplitQuery().SingleOrDefaultAsync(p => p.Slug == slug, ct), "product");
            if (product.Change(change, by, basis, privileges, clock.GetUtcNow().UtcDateTime) is { } act) db.Add(act);
        }, ct);
        // What claims to hold for every newer version is looked at again, a few at a time and each in its own transaction.
        if (change is ProductChange.AddVersion) await review.Run(ct);
    }
}
