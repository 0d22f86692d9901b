namespace Community.Web.Features.Products;

/// <summary>A product that a member may say their version of.</summary>
/// <param name="Chosen">The version they use, if they have said.</param>
public sealed record OwnVersion(int ProductId, string Product, int? Chosen, IReadOnlyList<ProductChoices.Choice> Versions);

/// <summary>A member says which versions they use, so that official answers can tell whether they apply.</summary>
public sealed class ChooseVersions(CommunityDb db, ProductChoicesQuery choices) : IUseCase
{
    /// <param name="wanted">Versions by product; null says nothing of it any more. Products that are not named stay.</param>
    public Task Run(int memberId, IReadOnlyDictionary<int, int?> wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var standing = await db.MemberVersions.Where(v => v.MemberId == memberId).ToDictionaryAsync(v => v.ProductId, ct);
        List<int> productIds = [.. wanted.Keys];
        var known = (await db.Set<ProductVersion>().Where(v => productIds.Contains(v.ProductId)).Select(v => new { v.ProductId, v.Id }).ToListAsync(ct)).Select(v => (v.ProductId, v.Id)).ToHashSet();
        foreach (var (product, version) in wanted)
        {
            Rule.Require(version is null || known.Contains((product, version.Value)), "product.no-such-version");
            var chosen = standing.GetValueOrDefault(product);
            if (version is not { } id)
            {
                if (chosen is not null) db.Remove(chosen);
            }
            else if (chosen is not null)
            {
                chosen.Become(id);
            }
            else
            {
                db.Add(new MemberVersion(memberId, product, id));
            }
        }
    }, ct);

    /// <summary>Every product that has versions. What was chosen and is retired meanwhile is offered as well.</summary>
    public async Task<IReadOnlyList<OwnVersion>> Of(int memberId, CancellationToken ct)
    {
        var all = await choices.Find(ct);
        var chosen = await (from m in db.MemberVersions join v in db.Set<ProductVersion>() on m.VersionId equals v.Id where m.MemberId == memberId select new { m.ProductId, v.Id, v.Name, v.IsRetired }).ToDictionaryAsync(m => m.ProductId, ct);
        return [.. from p in all.Products
                   let own = chosen.GetValueOrDefault(p.Id)
                   let offered = own is { IsRetired: true } ? [.. all.VersionsOf(p), new ProductChoices.Choice(own.Id, own.Name, p.Name)] : all.VersionsOf(p).ToList()
                   where offered.Count > 0
                   select new OwnVersion(p.Id, p.Name, own?.Id, offered)];
    }
}
