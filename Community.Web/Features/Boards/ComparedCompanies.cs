namespace Community.Web.Features.Boards;

/// <summary>What boards need to know of a company.</summary>
/// <param name="Heads">How many people belong to it now, and one where nobody does.</param>
internal readonly record struct Company(int Id, OrganisationKind Kind, int Heads);

/// <summary>Which companies lines of the ledger count for: those that others have become part of, as the boards see them.</summary>
internal sealed class ComparedCompanies(CommunityDb db)
{
    /// <summary>By the id that stands in the line. Follows mergers to their end; ids of no company are left out.</summary>
    public async Task<IReadOnlyDictionary<int, Company>> Find(IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        Dictionary<int, Found> known = [];
        for (var missing = ids; missing.Count > 0; missing = [.. known.Values.Select(f => f.MergedIntoId).OfType<int>().Where(id => !known.ContainsKey(id)).Distinct()])
            foreach (var found in await Rows(missing).ToListAsync(ct))
                known[found.Id] = found;
        return ids.Where(known.ContainsKey).ToDictionary(id => id, id => End(known, id));
    }

    internal IQueryable<Found> Rows(IReadOnlyCollection<int> ids) => db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id))
        .Select(o => new Found(o.Id, o.MergedIntoId, o.Kind, db.Members.Count(m => m.OrganisationId == o.Id && m.Kind == MemberKind.Person)));

    internal sealed record Found(int Id, int? MergedIntoId, OrganisationKind Kind, int People);

    private static Company End(Dictionary<int, Found> known, int id)
    {
        var found = known[id];
        // No longer way than there are companies, should two ever lead to each other.
        for (var steps = known.Count; steps > 0 && found.MergedIntoId is { } next && known.TryGetValue(next, out var further); steps--) found = further;
        return new(found.Id, found.Kind, Math.Max(1, found.People));
    }
}
