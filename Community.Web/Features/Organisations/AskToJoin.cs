namespace Community.Web.Features.Organisations;

/// <summary>A member asks to join a company; its admins decide, or the vendor's people where there is none.</summary>
public sealed class AskToJoin(CommunityDb db, Belonging belonging, OrganisationPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asked twice is asked once.</summary>
    public Task Run(string slug, int memberId, string? text, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        if (await db.JoinRequests.AnyAsync(r => r.MemberId == memberId && r.OrganisationId == company.Id && r.Closed == 0, ct)) return;
        var open = await db.JoinRequests.CountAsync(r => r.MemberId == memberId && r.Closed == 0, ct);
        var admins = await db.Members.Where(m => m.OrganisationId == company.Id && m.IsOrganisationAdmin).Select(m => m.Id).ToListAsync(ct);
        db.Add(new JoinRequest(company, await belonging.Fresh(memberId, ct), text, open, admins, policy, Now));
    }, ct);

    public Task Withdraw(string slug, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        if (await db.JoinRequests.SingleOrDefaultAsync(r => r.MemberId == memberId && r.OrganisationId == company.Id && r.Closed == 0, ct) is { } request) request.Withdraw(Now);
    }, ct);

    public Task Decide(string slug, int requestId, bool approve, string? reason, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var request = await db.JoinRequests.SingleOrDefaultAsync(r => r.Id == requestId && r.OrganisationId == company.Id, ct);
        Rule.Require(request is not null, "organisation.no-such-request");
        var by = await belonging.Fresh(byId, ct);
        if (request!.Decide(company, approve, by, reason, privileges, Now) && approve) await belonging.Enter(company, request.MemberId, MembershipWay.Approval, asAdmin: false, by, ct);
    }, ct);
}
