using Community.Web.Features.Posts;

namespace Community.Web.Features.Organisations;

/// <summary>Its admins say what a company is; the vendor's people verify it, and say which mail domains are its own. The log tells of it.</summary>
public sealed class ChangeOrganisation(CommunityDb db, Belonging belonging, Writing writing, OrganisationPolicy policy, PrivilegePolicy privileges, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="basis">The edition that was looked at: who comes second is told, and loses nothing.</param>
    public async Task Run(string slug, OrganisationForm form, int byId, int? basis, CancellationToken ct)
    {
        var facts = OrganisationFacts.Of(form.Name, form.Industry, form.Size, await writing.About(form.About, ct), form.Website);
        await db.Transact(async () =>
        {
            var company = await belonging.Hold(slug, ct);
            var by = await belonging.Fresh(byId, ct);
            await FoundOrganisation.RequireFree(db, facts.Name, company.Id, ct);
            if (company.Change(facts, form.Kind, by, basis, privileges, newMembers, Now) is { } act) db.Add(act);
        }, ct);
    }

    public Task Verify(string slug, bool wanted, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        if (company.Verify(wanted, await belonging.Fresh(byId, ct), privileges, Now) is not { } act) return;
        db.Add(act);
        await db.Members.Where(m => m.OrganisationId == company.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsOfVerifiedOrganisation, wanted), ct);
    }, ct);

    public Task AddDomain(string slug, string? name, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var by = await belonging.Fresh(byId, ct);
        var domain = new OrganisationDomain(company, name, by, policy, privileges, Now);
        var owner = await db.OrganisationDomains.Where(d => d.Name == domain.Name).Join(db.Organisations, d => d.OrganisationId, o => o.Id, (d, o) => new { o.Id, o.Name }).SingleOrDefaultAsync(ct);
        if (owner?.Id == company.Id) return;
        Rule.Require(owner is null, "organisation.domain-taken", owner?.Name ?? "");
        db.Add(domain);
        db.Add(Act.Apart(ActKind.OrganisationChanged, by, Now, thingId: company.Id, reason: company.Name, after: $"@{domain.Name}"));
    }, ct);

    public Task RemoveDomain(string slug, int domainId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var by = await belonging.Fresh(byId, ct);
        by.Require(Right.ManageOrganisations, privileges, Now);
        if (await db.OrganisationDomains.SingleOrDefaultAsync(d => d.Id == domainId && d.OrganisationId == company.Id, ct) is not { } domain) return;
        db.Remove(domain);
        db.Add(Act.Apart(ActKind.OrganisationChanged, by, Now, thingId: company.Id, reason: company.Name, before: $"@{domain.Name}"));
    }, ct);

    /// <summary>The company works with a product: as a whole or a module, in some version.</summary>
    public Task Use(string slug, int? productId, int? moduleId, int? versionId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var product = await db.Products.Include(p => p.Modules).Include(p => p.Versions).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == productId, ct);
        company.Use(ProductChoice.Of(product, moduleId, versionId), await belonging.Fresh(byId, ct), policy, privileges, Now);
    }, ct);

    public Task StopUsing(string slug, int useId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        company.StopUsing(useId, await belonging.Fresh(byId, ct), privileges, Now);
    }, ct);
}
