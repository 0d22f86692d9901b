namespace Community.Web.Features.Organisations;

/// <summary>A member leaves their company, or is shown out of it. What they did while they were there stays where it counted.</summary>
public sealed class LeaveOrganisation(CommunityDb db, Belonging belonging, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var (company, member) = await belonging.HoldOf(memberId, ct);
        await Release(company, member, member, ct);
    }, ct);

    public Task Remove(string slug, int memberId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        await Release(company, await belonging.Fresh(memberId, ct), await belonging.Fresh(byId, ct), ct);
    }, ct);

    private async Task Release(Organisation company, Member member, Member by, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        company.Release(member, await belonging.Open(member.Id, ct), by, privileges, now);
        db.Add(Act.Apart(ActKind.MemberLeftCompany, by, now, member.Id, company.Id, before: company.Name));
    }
}
