namespace Community.Web.Features.Organisations;

/// <summary>Whoever leaves the community leaves their company; what they asked of others goes, that they were there stays.</summary>
public sealed class ForgetBelonging(CommunityDb db, Belonging belonging, TimeProvider clock) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not MemberLeft { Member: var member }) return;
        await db.JoinRequests.Where(r => r.MemberId == member.Id).ExecuteDeleteAsync(ct);
        if (await db.Memberships.Where(m => m.MemberId == member.Id && m.Ended == 0).Select(m => (int?)m.OrganisationId).SingleOrDefaultAsync(ct) is not { } id) return;
        var company = await belonging.Hold(id, ct);
        company.Forget(member, await belonging.Open(member.Id, ct), clock.GetUtcNow().UtcDateTime);
    }
}
