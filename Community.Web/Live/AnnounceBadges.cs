using Community.Web.Features.Badges;

namespace Community.Web.Live;

/// <summary>A member sees the badge they have just earned.</summary>
public sealed class AnnounceBadges(CommunityDb db, IRelay relay) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        BadgeAwarded e => Tell(e.Award, ct),
        BadgeRegained e => Tell(e.Award, ct),
        _ => Task.CompletedTask,
    };

    private async Task Tell(BadgeAward award, CancellationToken ct)
    {
        if (BadgeCatalogue.Find(award.Badge) is not { } badge) return;
        var sequence = await db.Members.Where(m => m.Id == award.MemberId).Select(m => m.InboxSequence).SingleAsync(ct);
        await relay.Tell(Circles.Member(award.MemberId), Message.BadgeAwarded(badge, sequence), ct);
    }
}
