using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>How often each badge is held, and by how many.</summary>
internal sealed class BadgeCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.BadgeCounts.Select(c => new { c.Badge, c.Awards, c.Holders, Standing = Standing.Count(a => a.Badge == c.Badge), Holding = Standing.Where(a => a.Badge == c.Badge).Select(a => a.MemberId).Distinct().Count() })
            .Where(c => c.Awards != c.Standing || c.Holders != c.Holding);
        await foreach (var c in drift.AsAsyncEnumerable().WithCancellation(ct))
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("badge.awards", c.Badge, c.Standing, c.Awards), .. Finding.Where("badge.holders", c.Badge, c.Holding, c.Holders)])
                yield return finding;
        await foreach (var badge in Uncounted.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("badge.awards", badge, "a count", "none");
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        foreach (var badge in await Uncounted.Where(b => ids.Contains(b)).ToListAsync(ct)) await db.Insert(new BadgeCount(badge), ct);
        await db.BadgeCounts.Where(c => ids.Contains(c.Badge)).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Awards, c => Standing.Count(a => a.Badge == c.Badge))
            .SetProperty(c => c.Holders, c => Standing.Where(a => a.Badge == c.Badge).Select(a => a.MemberId).Distinct().Count()), ct);
    }

    private IQueryable<BadgeAward> Standing => db.BadgeAwards.Where(a => a.LapsedAt == null);

    private IQueryable<int> Uncounted => db.BadgeAwards.Where(a => a.LapsedAt == null && !db.BadgeCounts.Any(c => c.Badge == a.Badge)).Select(a => a.Badge).Distinct();
}
