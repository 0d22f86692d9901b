using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>How many members keep a showcase.</summary>
internal sealed class ShowcaseCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Showcases.Everything().Select(s => new { s.Id, s.SaveCount, Saves = db.PostSaves.Count(k => k.PostId == s.Id) }).Where(s => s.SaveCount != s.Saves);
        await foreach (var s in drift.AsAsyncEnumerable().WithCancellation(ct)) yield return new("showcase.save-count", s.Id, $"{s.Saves}", $"{s.SaveCount}");
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Showcases.Everything().Where(s => ids.Contains(s.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.SaveCount, s => db.PostSaves.Count(k => k.PostId == s.Id)), ct);
}
