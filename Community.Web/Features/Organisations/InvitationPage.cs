namespace Community.Web.Features.Organisations;

/// <summary>What somebody sees who opens an invitation.</summary>
/// <param name="Trouble">The code of the rule that stands against it; null while it is open.</param>
public sealed record InvitationPage(CompanyName Company, string By, bool AsAdmin, DateTime ExpiresAt, string? Trouble);

public sealed class InvitationPageQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Null for a link that never was one.</summary>
    public async Task<InvitationPage?> Find(string token, CancellationToken ct)
    {
        var found = await One(InviteToOrganisation.Hash(token)).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        return new(found.Company, found.By, found.Invitation.AsAdmin, found.Invitation.ExpiresAt, Trouble(found.Invitation));
    }

    internal sealed record Found(Invitation Invitation, CompanyName Company, string By);

    internal IQueryable<Found> One(string hash)
        => from i in db.Invitations.AsNoTracking()
           join o in db.Organisations on i.OrganisationId equals o.Id
           join m in db.Members on i.CreatedById equals m.Id
           where i.TokenHash == hash
           select new Found(i, new CompanyName(o.Id, o.Name, o.Slug, o.IsVerified), m.Name);

    private string? Trouble(Invitation invitation)
    {
        try
        {
            invitation.RequireOpen(clock.GetUtcNow().UtcDateTime);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Code;
        }
    }
}
