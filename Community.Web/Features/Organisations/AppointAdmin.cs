namespace Community.Web.Features.Organisations;

/// <summary>A member speaks for their company from now on, or no longer: said by its admins, or the vendor's people.</summary>
public sealed class AppointAdmin(CommunityDb db, Belonging belonging, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(string slug, int memberId, bool wanted, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var member = await belonging.Fresh(memberId, ct);
        company.Appoint(member, await belonging.Open(memberId, ct), wanted, await belonging.Fresh(byId, ct), privileges, clock.GetUtcNow().UtcDateTime);
    }, ct);
}
