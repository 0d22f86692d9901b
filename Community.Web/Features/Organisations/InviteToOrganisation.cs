using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Community.Web.Features.Organisations;

/// <summary>Whoever speaks for a company makes a link by which others join it, or makes it worthless.</summary>
public sealed class InviteToOrganisation(CommunityDb db, Belonging belonging, OrganisationPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Answers the path that leads in. It is told once: only its hash is kept.</summary>
    public async Task<string> Run(string slug, bool asAdmin, int mostUses, int byId, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        await db.Transact(async () =>
        {
            var company = await belonging.Hold(slug, ct);
            var now = Now;
            var open = await db.Invitations.CountAsync(i => i.OrganisationId == company.Id && i.RevokedAt == null && i.ExpiresAt > now && i.Uses < i.MostUses, ct);
            db.Add(new Invitation(company, Hash(token), asAdmin, mostUses, open, await belonging.Fresh(byId, ct), policy, privileges, now));
        }, ct);
        return $"/organisations/join/{token}";
    }

    public Task Revoke(string slug, int invitationId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var company = await belonging.Hold(slug, ct);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId && i.OrganisationId == company.Id, ct);
        Rule.Require(invitation is not null, "organisation.invitation-wrong");
        invitation!.Revoke(company, await belonging.Fresh(byId, ct), privileges, Now);
    }, ct);

    internal static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
