namespace Community.Domain.Organisations;

/// <summary>A link that lets whoever has it join a company, for a while. The database knows only its hash.</summary>
public sealed class Invitation : Entity
{
    public const int HashLength = 64;

    /// <param name="mostUses">How many may use it.</param>
    /// <param name="open">How many are open already.</param>
    public Invitation(Organisation company, string tokenHash, bool asAdmin, int mostUses, int open, Member by, OrganisationPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        company.RequireSpokenForBy(by, privileges, now);
        Rule.Require(mostUses >= 1 && mostUses <= policy.InvitationUses, "organisation.invitation-uses", 1, policy.InvitationUses);
        Rule.Require(open < policy.OpenInvitations, "organisation.too-many-invitations", policy.OpenInvitations);
        // Whoever speaks for a company is named one by one: a link that travels does not make several.
        (OrganisationId, TokenHash, AsAdmin, MostUses, CreatedById, CreatedAt, ExpiresAt) = (company.Id, tokenHash, asAdmin, asAdmin ? 1 : mostUses, by.Id, now, now.AddDays(policy.InvitationDays));
    }

    private Invitation() { }

    public int OrganisationId { get; private set; }
    public string TokenHash { get; private set; } = "";

    /// <summary>Whoever joins by it speaks for the company.</summary>
    public bool AsAdmin { get; private set; }
    public int MostUses { get; private set; }
    public int Uses { get; private set; }
    public int CreatedById { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Somebody joins by it, or is told why not. While the company's row is held.</summary>
    public void Take(DateTime now)
    {
        RequireOpen(now);
        Uses++;
    }

    public void RequireOpen(DateTime now)
    {
        Rule.Require(RevokedAt is null, "organisation.invitation-revoked");
        Rule.Require(ExpiresAt > now, "organisation.invitation-expired", ExpiresAt);
        Rule.Require(Uses < MostUses, "organisation.invitation-used");
    }

    public void Revoke(Organisation company, Member by, PrivilegePolicy privileges, DateTime now)
    {
        company.RequireSpokenForBy(by, privileges, now);
        RevokedAt ??= now;
    }
}
