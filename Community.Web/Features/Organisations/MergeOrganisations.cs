namespace Community.Web.Features.Organisations;

/// <summary>
/// The vendor's people make one company of two. People, products, domains, showcases, and what is open go over; the other one keeps its row,
/// its address leads on, and its history stays its own.
/// </summary>
public sealed class MergeOrganisations(CommunityDb db, Belonging belonging, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <summary>Answers the slug of the one that is left.</summary>
    public Task<string> Run(string fromSlug, string? intoSlug, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (from, into) = await HoldBoth(fromSlug, (intoSlug ?? "").Trim(), ct);
        var by = await belonging.Fresh(byId, ct);
        db.Add(into.Absorb(from, by, privileges, now));
        into.TakeUses(from);
        await db.SaveChangesAsync(ct);

        var people = await db.Members.Where(m => m.OrganisationId == from.Id).ToListAsync(ct);
        var memberships = await db.Memberships.Where(m => m.OrganisationId == from.Id && m.Ended == 0).ToDictionaryAsync(m => m.MemberId, ct);
        // What ended is written before what begins: one that lasts per member.
        List<Membership> begun = [.. people.Select(member => into.TakeOver(member, memberships[member.Id], now))];
        await db.SaveChangesAsync(ct);
        db.AddRange(begun);
        await MoveWhatIsOpen(from, into, now, ct);
        into.TellMerged(from, [.. people.Select(m => m.Id)], by);
        return into.Slug;
    }, ct);

    private async Task MoveWhatIsOpen(Organisation from, Organisation into, DateTime now, CancellationToken ct)
    {
        foreach (var domain in await db.OrganisationDomains.Where(d => d.OrganisationId == from.Id).ToListAsync(ct)) domain.MoveTo(into);
        var waits = (await db.JoinRequests.Where(r => r.OrganisationId == into.Id && r.Closed == 0).Select(r => r.MemberId).ToListAsync(ct)).ToHashSet();
        foreach (var request in await db.JoinRequests.Where(r => r.OrganisationId == from.Id && r.Closed == 0).ToListAsync(ct))
        {
            if (waits.Contains(request.MemberId)) request.Drop(now);
            else request.MoveTo(into);
        }
        await db.Invitations.Where(i => i.OrganisationId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.OrganisationId, into.Id), ct);
        await db.Showcases.Everything().Where(s => s.OrganisationId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.OrganisationId, into.Id), ct);
        await db.Organisations.Where(o => o.MergedIntoId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.MergedIntoId, into.Id), ct);
    }

    /// <summary>The older one first, so that two who merge crosswise wait for each other instead of against each other.</summary>
    private async Task<(Organisation From, Organisation Into)> HoldBoth(string fromSlug, string intoSlug, CancellationToken ct)
    {
        var ids = await db.Organisations.Where(o => o.Slug == fromSlug || o.Slug == intoSlug).Select(o => new { o.Id, o.Slug }).OrderBy(o => o.Id).ToListAsync(ct);
        var fromId = (ids.Find(o => o.Slug == fromSlug) ?? throw new RuleBrokenException("organisation.unknown")).Id;
        var intoId = (ids.Find(o => o.Slug == intoSlug) ?? throw new RuleBrokenException("organisation.merge-target")).Id;
        Dictionary<int, Organisation> held = [];
        foreach (var one in ids) held[one.Id] = await belonging.Hold(one.Id, ct);
        Rule.Require(held[fromId].Id == fromId && held[intoId].Id == intoId, "organisation.merged"); // one of them is part of another already
        return (held[fromId], held[intoId]);
    }
}
