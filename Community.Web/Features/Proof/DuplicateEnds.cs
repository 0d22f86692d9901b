using System.Runtime.CompilerServices;
using Community.Web.Features.Closings;

namespace Community.Web.Features.Proof;

/// <summary>Where duplicates lead. They are few, and each is followed by itself.</summary>
internal sealed class DuplicateEnds(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var originals = new Originals(db);
        foreach (var q in await db.Questions.Everything().Where(q => q.DuplicateOfId != null || q.LeadsToId != null).Select(q => new { q.Id, q.LeadsToId }).ToListAsync(ct))
            foreach (var finding in Finding.Where("question.leads-to", q.Id, await End(originals, q.Id, ct), q.LeadsToId)) yield return finding;
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var originals = new Originals(db);
        foreach (var id in ids)
        {
            var end = await End(originals, id, ct);
            await db.Questions.Row(id).ExecuteUpdateAsync(set => set.SetProperty(q => q.LeadsToId, end), ct);
        }
    }

    private async Task<int?> End(Originals originals, int id, CancellationToken ct)
    {
        var way = await originals.Way(id, ct);
        var last = way[^1];
        return way.Count > 1 && await db.Questions.Row(last).AnyAsync(q => q.DeletedAt == null && q.DuplicateOfId == null, ct) ? last : null;
    }
}
