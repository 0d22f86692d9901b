using System.Runtime.CompilerServices;
using Community.Web.Features.Search;

namespace Community.Web.Features.Proof;

/// <summary>The words by which names are found: moved only by <see cref="KeepNames"/>.</summary>
internal abstract class NamedTerms(CommunityDb db, NamedKind kind) : IProjection
{
    private const int AtATime = 2_000;

    internal sealed class Named
    {
        public int Id { get; init; }
        public string Name { get; init; } = "";
    }

    protected CommunityDb Db => db;

    /// <summary>All that is found by its name.</summary>
    protected abstract IQueryable<Named> All();

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        for (int from = 0, to; from < int.MaxValue; from = to)
        {
            var some = await All().Where(n => n.Id > from).OrderBy(n => n.Id).Take(AtATime).ToListAsync(ct);
            to = some.Count < AtATime ? int.MaxValue : some[^1].Id;
            var present = (await db.NameTerms.AsNoTracking().Where(t => t.Kind == kind && t.ThingId > from && t.ThingId <= to).ToListAsync(ct)).ToLookup(t => t.ThingId, t => t.Term);
            var wanted = some.ToDictionary(n => n.Id, n => NameWords.Of(n.Name));
            foreach (var id in wanted.Keys.Union(present.Select(p => p.Key)).Order())
                if (!present[id].Order(StringComparer.Ordinal).SequenceEqual(wanted.GetValueOrDefault(id, []).Order(StringComparer.Ordinal)))
                    yield return new($"name.{kind}", id, string.Join(' ', wanted.GetValueOrDefault(id, [])), string.Join(' ', present[id]));
        }
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        await db.NameTerms.Where(t => t.Kind == kind && ids.Contains(t.ThingId)).ExecuteDeleteAsync(ct);
        foreach (var one in await All().Where(n => ids.Contains(n.Id)).ToListAsync(ct)) db.AddRange(NameWords.Of(one.Name).Select(word => new NameTerm(kind, word, one.Id)));
    }
}

/// <summary>Members who take part.</summary>
internal sealed class NamedMembers(CommunityDb db) : NamedTerms(db, NamedKind.Member)
{
    protected override IQueryable<Named> All() => Db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person).Select(m => new Named { Id = m.Id, Name = m.Name });
}

/// <summary>Companies that are no part of another.</summary>
internal sealed class NamedCompanies(CommunityDb db) : NamedTerms(db, NamedKind.Organisation)
{
    protected override IQueryable<Named> All() => Db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null).Select(o => new Named { Id = o.Id, Name = o.Name });
}

/// <summary>Tags, those that mean another included.</summary>
internal sealed class NamedTags(CommunityDb db) : NamedTerms(db, NamedKind.Tag)
{
    protected override IQueryable<Named> All() => Db.Tags.AsNoTracking().Select(t => new Named { Id = t.Id, Name = t.Name });
}
