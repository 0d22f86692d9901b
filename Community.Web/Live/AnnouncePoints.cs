using Community.Web.Features.Posts;

namespace Community.Web.Live;

/// <summary>A member sees what they have just earned or lost, why, and where.</summary>
public sealed class AnnouncePoints(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not LedgerMoved { Line: var line } || line is { Reputation: 0, Points: 0 } || line.MemberId is SystemMember.Escrow or SystemMember.House) return;
        var about = line.PostId is { } id ? await db.Posts.Row(id).Select(p => ShortAddress.Of(p.Id, p.RootId == null)).SingleOrDefaultAsync(ct) : $"/members/{line.MemberId}?tab=points";
        var sequence = await db.Members.Where(m => m.Id == line.MemberId).Select(m => m.InboxSequence).SingleAsync(ct);
        await relay.Tell(Circles.Member(line.MemberId), Message.PointsChanged(line.Reputation, line.Points, line.Kind, about, sequence), ct);
    }
}
