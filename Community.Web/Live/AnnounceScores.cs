namespace Community.Web.Live;

/// <summary>Everyone with the page open sees the new score: the one that stands now, whichever vote it was that moved it.</summary>
public sealed class AnnounceScores(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not VoteMoved { Post: var post }) return;
        var now = await db.Posts.Row(post.Id).Select(p => new { p.Score, p.Stamp }).SingleAsync(ct);
        await relay.Tell(Circles.Question(post.HeadId), Message.ScoreChanged(post.Id, now.Score, now.Stamp), ct);
    }
}
