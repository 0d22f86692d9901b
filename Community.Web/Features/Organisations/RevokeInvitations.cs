namespace Community.Web.Features.Organisations;

/// <summary>Who does not speak for a company any more leaves no open door behind.</summary>
public sealed class RevokeInvitations(CommunityDb db, TimeProvider clock) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        var (company, member) = happened switch
        {
            MemberLeftOrganisation e => (e.Organisation.Id, e.Member.Id),
            OrganisationAdminMoved { Member.IsOrganisationAdmin: false } e => (e.Organisation.Id, e.Member.Id),
            _ => default,
        };
        if (member == 0) return;
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Invitations.Where(i => i.OrganisationId == company && i.CreatedById == member && i.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, now), ct);
    }
}
