namespace Community.Web.Features.Organisations;

/// <summary>A member joins a company at once: by an invitation, or because they read mail at its domain.</summary>
public sealed class JoinOrganisation(CommunityDb db, Belonging belonging, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Answers the slug of the company joined: of the one that the inviting one is part of by now.</summary>
    public Task<string> ByInvitation(string token, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var hash = InviteToOrganisation.Hash(token);
        var id = await db.Invitations.Where(i => i.TokenHash == hash).Select(i => (int?)i.OrganisationId).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("organisation.invitation-wrong");
        var company = await belonging.Hold(id, ct);
        var invitation = await db.Invitations.SingleAsync(i => i.TokenHash == hash, ct);
        if (await db.Members.AnyAsync(m => m.Id == memberId && m.OrganisationId == company.Id, ct)) return company.Slug; // sent twice
        invitation.Take(Now);
        await belonging.Enter(company, memberId, MembershipWay.Invitation, invitation.AsAdmin, null, ct);
        return company.Slug;
    }, ct);

    /// <summary>Answers the slug. Only an address that was confirmed says where somebody works.</summary>
    public Task<string> ByDomain(string slug, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var domain = OrganisationDomain.Of(await db.Users.Where(a => a.MemberId == memberId && a.EmailConfirmed).Select(a => a.Email).SingleOrDefaultAsync(ct));
        Rule.Require(domain.Length > 0 && await db.OrganisationDomains.AnyAsync(d => d.Name == domain && d.OrganisationId == company.Id, ct), "organisation.wrong-domain");
        if (await db.Members.AnyAsync(m => m.Id == memberId && m.OrganisationId == company.Id, ct)) return company.Slug;
        await belonging.Enter(company, memberId, MembershipWay.Domain, asAdmin: false, null, ct);
        return company.Slug;
    }, ct);
}
