namespace Community.Web.Features.Organisations;

/// <summary>A mail domain by which people join.</summary>
public sealed record DomainLine(int Id, string Name, DateTime AddedAt);

/// <summary>What is changed about a company, as it is now.</summary>
public sealed record OrganisationEditPage(OrganisationHead Head, IReadOnlyList<UseLine> Uses, IReadOnlyList<DomainLine> Domains);

public sealed class OrganisationEditPageQuery(CommunityDb db, OrganisationPageQuery pages) : IUseCase
{
    public async Task<OrganisationEditPage> Find(OrganisationHead head, CancellationToken ct) => new(head, await pages.UsesOf(head.Id, ct), await Domains(head.Id).ToListAsync(ct));

    internal IQueryable<DomainLine> Domains(int id) => db.OrganisationDomains.AsNoTracking().Where(d => d.OrganisationId == id).OrderBy(d => d.Name).Select(d => new DomainLine(d.Id, d.Name, d.AddedAt));
}
