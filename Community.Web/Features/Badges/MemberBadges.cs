namespace Community.Web.Features.Badges;

/// <summary>How many badges of each class somebody holds.</summary>
public sealed record BadgeFigures(int Gold, int Silver, int Bronze);

/// <summary>A badge that a member holds; those for a tag one by one.</summary>
/// <param name="Tag">The tag it is for, if it is for one.</param>
public sealed record MemberBadge(Badge Badge, int Times, string? Tag, DateTime At);

/// <summary>What a member has earned.</summary>
public sealed class MemberBadgesQuery(CommunityDb db) : IUseCase
{
    internal sealed record Held(int Badge, int Times, DateTime At);
    internal sealed record HeldForTag(int Badge, string Tag, DateTime At);

    public async Task<BadgeFigures> Figures(int memberId, CancellationToken ct)
    {
        var held = await Groups(memberId).ToListAsync(ct);
        int Of(BadgeClass @class) => held.Where(h => BadgeCatalogue.Find(h.Badge)?.Class == @class).Sum(h => h.Times);
        return new(Of(BadgeClass.Gold), Of(BadgeClass.Silver), Of(BadgeClass.Bronze));
    }

    /// <summary>Gold first, and of one class the latest.</summary>
    public async Task<IReadOnlyList<MemberBadge>> List(int memberId, CancellationToken ct)
    {
        var held = await Groups(memberId).ToListAsync(ct);
        var tags = held.Any(h => BadgeCatalogue.Find(h.Badge)?.Per is BadgePer.Tag) ? await Tags(memberId).ToListAsync(ct) : [];
        return [.. held.Where(h => BadgeCatalogue.Find(h.Badge) is { Per: not BadgePer.Tag }).Select(h => new MemberBadge(BadgeCatalogue.Find(h.Badge)!, h.Times, null, h.At))
            .Concat(tags.Where(t => BadgeCatalogue.Find(t.Badge) is { Per: BadgePer.Tag }).Select(t => new MemberBadge(BadgeCatalogue.Find(t.Badge)!, 1, t.Tag, t.At)))
            .OrderByDescending(b => b.Badge.Class).ThenByDescending(b => b.At)];
    }

    internal IQueryable<Held> Groups(int memberId) => db.BadgeAwards.Where(a => a.MemberId == memberId && a.LapsedAt == null).GroupBy(a => a.Badge).Select(g => new Held(g.Key, g.Count(), g.Max(a => a.At)));

    internal IQueryable<HeldForTag> Tags(int memberId)
    {
        int[] badges = [.. BadgeCatalogue.All.Select(e => e.Badge).Where(b => b.Per is BadgePer.Tag).Select(b => b.Number)];
        return from a in db.BadgeAwards
               join t in db.Tags on a.SubjectId equals t.Id
               where a.MemberId == memberId && a.LapsedAt == null && badges.Contains(a.Badge)
               select new HeldForTag(a.Badge, t.Name, a.At);
    }
}
