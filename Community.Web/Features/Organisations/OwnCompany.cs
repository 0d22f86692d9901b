namespace Community.Web.Features.Organisations;

/// <summary>A company by name.</summary>
public sealed record CompanyName(int Id, string Name, string Slug, bool IsVerified)
{
    public string Address => OrganisationAddress.Of(Slug);
}

/// <summary>What a member has asked of a company, and what became of it.</summary>
public sealed record OwnRequest(string Name, string Slug, DateTime At, JoinOutcome? Outcome, string? Reason)
{
    public string Address => OrganisationAddress.Of(Slug);
}

/// <summary>Where a member belongs, or could.</summary>
/// <param name="Mine">Null while they belong to none.</param>
/// <param name="Suggested">The company whose mail they read; null where there is none, or they belong to one.</param>
public sealed record OwnCompany(CompanyName? Mine, bool IsAdmin, bool Hides, CompanyName? Suggested, IReadOnlyList<OwnRequest> Requests);

public sealed class OwnCompanyQuery(CommunityDb db) : IUseCase
{
    private const int Latest = 5;

    public async Task<OwnCompany> Find(int memberId, CancellationToken ct)
    {
        var me = await db.Members.AsNoTracking().Where(m => m.Id == memberId).Select(m => new { m.OrganisationId, m.IsOrganisationAdmin, m.HidesOrganisation }).SingleAsync(ct);
        if (me.OrganisationId is { } mine) return new(await Named(db.Organisations.Where(o => o.Id == mine)).SingleAsync(ct), me.IsOrganisationAdmin, me.HidesOrganisation, null, []);
        return new(null, false, me.HidesOrganisation, await Suggested(memberId, ct), await Requests(memberId).ToListAsync(ct));
    }

    /// <summary>Only an address that was confirmed says where somebody works.</summary>
    public async Task<CompanyName?> Suggested(int memberId, CancellationToken ct)
    {
        var address = await db.Users.Where(a => a.MemberId == memberId && a.EmailConfirmed && a.Member.OrganisationId == null).Select(a => a.Email).SingleOrDefaultAsync(ct);
        return OrganisationDomain.Of(address) is { Length: > 0 } domain ? await OfDomain(domain).SingleOrDefaultAsync(ct) : null;
    }

    internal IQueryable<CompanyName> OfDomain(string domain) => Named(db.Organisations.Where(o => o.MergedIntoId == null && db.OrganisationDomains.Any(d => d.Name == domain && d.OrganisationId == o.Id)));

    internal IQueryable<OwnRequest> Requests(int memberId)
        => (from r in db.JoinRequests.AsNoTracking()
            join o in db.Organisations on r.OrganisationId equals o.Id
            where r.MemberId == memberId && r.Outcome != JoinOutcome.Moot
            orderby r.Id descending
            select new OwnRequest(o.Name, o.Slug, r.At, r.Outcome, r.Reason)).Take(Latest);

    private static IQueryable<CompanyName> Named(IQueryable<Organisation> companies) => companies.AsNoTracking().Select(o => new CompanyName(o.Id, o.Name, o.Slug, o.IsVerified));
}
