namespace Community.Web.Features.Organisations;

/// <summary>
/// Who belongs to a company changes only while its row is held: one change at a time, whoever races whom. Used inside the verbs, before
/// they read anything of the company or its people.
/// </summary>
public sealed class Belonging(CommunityDb db, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The company, held until the transaction ends. One that was merged leads to the one that it is part of now.</summary>
    public async Task<Organisation> Hold(int id, CancellationToken ct)
    {
        while (true)
        {
            // Moves nothing and holds the row: whoever comes next waits for the end of this transaction.
            await db.Organisations.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.MemberCount, o => o.MemberCount + 0), ct);
            var company = Rule.Found(await db.Organisations.Include(o => o.Uses).SingleOrDefaultAsync(o => o.Id == id, ct), "organisation");
            if (company.MergedIntoId is not { } into) return company;
            id = into;
        }
    }

    public async Task<Organisation> Hold(string slug, CancellationToken ct)
        => await Hold(await db.Organisations.Where(o => o.Slug == slug).Select(o => (int?)o.Id).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("organisation.unknown"), ct);

    /// <summary>The company that the member belongs to, held. Who was moved meanwhile, because theirs was merged, is found where they are now.</summary>
    public async Task<(Organisation Company, Member Member)> HoldOf(int memberId, CancellationToken ct)
    {
        var id = await db.Members.Where(m => m.Id == memberId).Select(m => m.OrganisationId).SingleAsync(ct);
        Rule.Require(id is not null, "organisation.belongs-not");
        var company = await Hold(id!.Value, ct);
        return (company, await db.Members.SingleAsync(m => m.Id == memberId, ct));
    }

    /// <summary>The member belongs to the company from now on. What they asked of others is settled by it.</summary>
    public async Task Enter(Organisation company, int memberId, MembershipWay way, bool asAdmin, Member? by, CancellationToken ct)
    {
        var member = await Fresh(memberId, ct);
        db.Add(company.Admit(member, way, asAdmin, Now));
        foreach (var request in await db.JoinRequests.Where(r => r.MemberId == memberId && r.Closed == 0).ToListAsync(ct)) request.Drop(Now);
        db.Add(Act.Apart(ActKind.MemberJoinedCompany, by ?? member, Now, memberId, company.Id, after: company.Name));
    }

    public async Task<Membership> Open(int memberId, CancellationToken ct)
        => await db.Memberships.SingleOrDefaultAsync(m => m.MemberId == memberId && m.Ended == 0, ct) ?? throw new RuleBrokenException("organisation.belongs-not");

    /// <summary>The member as they are now: what was read before the row was held may be of before.</summary>
    public async Task<Member> Fresh(int memberId, CancellationToken ct)
    {
        var member = Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == memberId, ct), "member");
        await db.Entry(member).ReloadAsync(ct);
        return member;
    }
}
