using Community.Web.Features.Tags;

namespace Community.Web.Features.Products;

/// <summary>Operators and vendor staff say which tags questions about a product carry at least one of. Older questions are asked for one when they are edited.</summary>
public sealed class RequireTags(CommunityDb db, TagPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="typed">All of them, as somebody types tags; nothing for none. A synonym stands for the tag that it means.</param>
    /// <param name="basis">The product's edition that was looked at; null does not check.</param>
    public Task Run(string slug, string? typed, int byId, int? basis, CancellationToken ct)
    {
        var names = TagName.Parse(typed);
        return db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var product = Rule.Found(await db.Products.SingleOrDefaultAsync(p => p.Slug == slug, ct), "product");
            var known = await db.Tags.Where(t => names.Contains(t.Name)).ToDictionaryAsync(t => t.Name, t => t.SynonymOfId ?? t.Id, ct);
            foreach (var name in names) Rule.Require(known.ContainsKey(name), "product.no-such-tag", name);
            List<int> wanted = [.. known.Values.Distinct()];
            var after = await db.Tags.Where(t => wanted.Contains(t.Id)).Select(t => t.Name).ToListAsync(ct);
            var before = await RequiredTagsQuery.Of(db, product.Id).ToListAsync(ct);
            if (product.RequireTags([.. before.Select(t => t.Name)], after, by, basis, policy, privileges, now) is not { } act) return;
            db.Add(act);
            await db.RequiredTags.Where(r => r.ProductId == product.Id).ExecuteDeleteAsync(ct);
            db.AddRange(wanted.Select(id => new RequiredTag(product.Id, id)));
        }, ct);
    }
}
