namespace Community.Web.Features.Organisations;

/// <summary>What a member's question is probably about: what their company works with.</summary>
public sealed class CompanyProductsQuery(CommunityDb db) : IUseCase
{
    /// <summary>The product, where the company works with one alone; module and version, where it names that once.</summary>
    public async Task<ProductChoice> Find(int memberId, CancellationToken ct)
    {
        var uses = await Uses(memberId).ToListAsync(ct);
        if (uses.Select(u => u.ProductId).Distinct().Count() != 1) return default;
        return uses.Count == 1 ? uses[0] : new(uses[0].ProductId, null, uses.Select(u => u.VersionId).Distinct().Count() == 1 ? uses[0].VersionId : null);
    }

    internal IQueryable<ProductChoice> Uses(int memberId) => from m in db.Members.Where(m => m.Id == memberId) join u in db.OrganisationUses on m.OrganisationId equals u.OrganisationId orderby u.Id select new ProductChoice(u.ProductId, u.ModuleId, u.VersionId);
}
