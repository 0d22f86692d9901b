namespace Community.Web.Features.Badges;

/// <summary>
/// Awards the badges that something just done has earned: asks for all that it can have moved in one statement. Last of all, since it reads
/// what the others move. A vote taken back takes no badge away.
/// </summary>
public sealed class AwardBadges(CommunityDb db, Looks looks, BadgePolicy policy, TimeProvider clock) : IReaction
{
    /// <summary>Looks of one statement; engines bound how much one may unite.</summary>
    private const int AtOnce = 40;

    public int Order => 200;

    public Task React(IDomainEvent happened, CancellationToken ct) => React([happened], ct);

    /// <summary>All at once, so that what two happenings have earned together is awarded once.</summary>
    public async Task React(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        List<IQueryable<Tally>> moved = [];
        foreach (var entry in BadgeCatalogue.All)
            foreach (var at in happened.Select(one => entry.On?.Invoke(one, entry.Badge)).OfType<Touched>().Distinct())
                moved.Add(entry.Earned(looks.At(at)));
        List<Tally> earned = [];
        foreach (var some in moved.Chunk(AtOnce)) earned.AddRange(await some.Aggregate((all, one) => all.Concat(one)).ToListAsync(ct));
        foreach (var tally in earned.Where(t => !t.IsOfTheHouse).DistinctBy(t => (t.Badge, t.MemberId, t.SubjectId))) await Award(tally, ct);
    }

    private async Task Award(Tally tally, CancellationToken ct)
    {
        var badge = BadgeCatalogue.Find(tally.Badge)!;
        if (badge.Lapses && await db.BadgeAwards.SingleOrDefaultAsync(a => a.Badge == badge.Number && a.MemberId == tally.MemberId && a.SubjectId == tally.SubjectId, ct) is { } lapsed) lapsed.Regain();
        else db.Add(new BadgeAward(badge, tally.MemberId, tally.SubjectId, policy.PointsOf(badge.Class), clock.GetUtcNow().UtcDateTime));
    }
}
