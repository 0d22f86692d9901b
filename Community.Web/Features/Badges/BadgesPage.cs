using Community.Web.Features.Home;

namespace Community.Web.Features.Badges;

/// <summary>A badge as the list of all of them shows it.</summary>
/// <param name="Share">Of the members who hold it, between 0 and 1.</param>
/// <param name="Mine">How often the reader holds it.</param>
/// <param name="Count">How far the reader has come who does not hold it; null for visitors.</param>
public sealed record BadgeRow(Badge Badge, int Points, int Holders, int Awards, double Share, int Mine, int? Count)
{
    /// <summary>There is a way to go that can be shown.</summary>
    public bool HasWay => Badge.Needed > 1 && Mine == 0 && Count is not null;
}

/// <summary>All badges, each with what it takes, how rare it is, and how far the reader has come.</summary>
public sealed record BadgesPage(IReadOnlyList<BadgeRow> Rows);

/// <summary>Two statements for visitors, and two more for a member, however many badges there are.</summary>
public sealed class BadgesPageQuery(CommunityDb db, Looks looks, BadgePolicy policy, CommunityFiguresQuery figures) : IUseCase
{
    internal sealed record Own(int Badge, int Times);

    public async Task<BadgesPage> Find(int? memberId, CancellationToken ct)
    {
        var counts = await Counts().ToDictionaryAsync(c => c.Badge, ct);
        var members = Math.Max(1, (await figures.Find(ct)).Members);
        var mine = memberId is { } me ? await Held(me).ToDictionaryAsync(o => o.Badge, o => o.Times, ct) : [];
        var progress = memberId is { } who ? await Progress(who).ToDictionaryAsync(t => t.Badge, t => t.Count, ct) : null;
        return new([.. BadgeCatalogue.All.Select(e => e.Badge).Select(b => Row(b, counts.GetValueOrDefault(b.Number), members, mine.GetValueOrDefault(b.Number), progress?.GetValueOrDefault(b.Number)))]);
    }

    private BadgeRow Row(Badge badge, BadgeCount? count, int members, int mine, int? progress)
        => new(badge, policy.PointsOf(badge.Class), count?.Holders ?? 0, count?.Awards ?? 0, Math.Min(1, (double)(count?.Holders ?? 0) / members), mine, progress is { } p ? Math.Clamp(p, 0, badge.Needed) : null);

    internal IQueryable<BadgeCount> Counts() => db.BadgeCounts.AsNoTracking();

    internal IQueryable<Own> Held(int memberId) => db.BadgeAwards.Where(a => a.MemberId == memberId && a.LapsedAt == null).GroupBy(a => a.Badge).Select(g => new Own(g.Key, g.Count()));

    /// <summary>The furthest that a member has come with each badge they do not hold.</summary>
    internal IQueryable<Tally> Progress(int memberId)
    {
        var look = looks.At(Touched.By(memberId));
        return BadgeCatalogue.All.Select(e => e.Progress(look, memberId)).Aggregate((all, one) => all.Concat(one))
            .GroupBy(t => t.Badge).Select(g => new Tally { Badge = g.Key, Count = g.Max(t => t.Count) });
    }
}
