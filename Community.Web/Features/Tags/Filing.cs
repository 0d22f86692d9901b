namespace Community.Web.Features.Tags;

/// <summary>Finds what a question is filed under: its tags, new ones included, and its product.</summary>
public sealed class Filing(CommunityDb db, TagPolicy policy, PrivilegePolicy privileges) : IUseCase
{
    public IReadOnlyList<string> Names(string? typed) => policy.Tags(typed);

    /// <summary>A tag that is not there yet is made, by those who may. Who names a synonym gets the tag that it means.</summary>
    public async Task<IReadOnlyList<Tag>> Tags(IReadOnlyList<string> names, Member by, DateTime now, CancellationToken ct)
    {
        var known = await db.Tags.Where(t => names.Contains(t.Name)).ToDictionaryAsync(t => t.Name, ct);
        if (names.Any(n => !known.ContainsKey(n))) by.Require(Privilege.CreateTag, privileges, now);
        List<int> synonyms = [.. known.Values.Select(t => t.SynonymOfId).OfType<int>()];
        var meant = synonyms.Count == 0 ? [] : await db.Tags.Where(t => synonyms.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        return [.. names.Select(n => !known.TryGetValue(n, out var tag) ? new Tag(n, now) : tag.SynonymOfId is { } id ? meant[id] : tag).Distinct()];
    }

    /// <summary>A question about a product carries at least one of the tags that the product requires. Asked of what people write now, never of what stands.</summary>
    public async Task RequireTags(int? productId, IReadOnlyList<string> tags, CancellationToken ct)
    {
        if (productId is not { } id || await RequiredTagsQuery.Of(db, id).ToListAsync(ct) is not { Count: > 0 } required) return;
        Rule.Require(required.Any(r => tags.Contains(r.Name)), "question.required-tag", required[0].Product, string.Join(", ", required.Select(r => r.Name)));
    }

    public async Task<ProductChoice> Product(int? productId, int? moduleId, int? versionId, CancellationToken ct)
    {
        if (productId is null) return default;
        var product = await db.Products.Include(p => p.Modules).Include(p => p.Versions).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == productId, ct);
        Rule.Require(product is not null, "product.no-such-product");
        return ProductChoice.Of(product, moduleId, versionId);
    }
}
