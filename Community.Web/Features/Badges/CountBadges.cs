namespace Community.Web.Features.Badges;

/// <summary>Keeps how often each badge is held, and by how many.</summary>
public sealed class CountBadges(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        BadgeAwarded e => Move(e.Award, 1, ct),
        BadgeRegained e => Move(e.Award, 1, ct),
        BadgeLapsed e => Move(e.Award, -1, ct),
        _ => Task.CompletedTask,
    };

    private async Task Move(BadgeAward award, int by, CancellationToken ct)
    {
        var row = db.BadgeCounts.Where(c => c.Badge == award.Badge);
        // The count of awards goes first: whoever moves it has the row to themselves, and so knows who holds the badge already.
        if (await Awards() == 0)
        {
            await db.Insert(new BadgeCount(award.Badge), ct);
            await Awards();
        }
        var holds = await db.BadgeAwards.AnyAsync(a => a.Badge == award.Badge && a.MemberId == award.MemberId && a.Id < award.Id && a.LapsedAt == null, ct);
        if (!holds) await row.ExecuteUpdateAsync(set => set.SetProperty(c => c.Holders, c => c.Holders + by), ct);

        Task<int> Awards() => row.ExecuteUpdateAsync(set => set.SetProperty(c => c.Awards, c => c.Awards + by), ct);
    }
}
