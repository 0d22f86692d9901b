namespace Community.Web.Live;

/// <summary>Whoever has the question open sees the new comment.</summary>
public sealed class AnnounceComments(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not CommentPosted { Post.IsHeld: false } e) return;
        var id = e.Comment.Id;
        var stamp = await db.Comments.Where(c => c.Id == id).Select(c => c.Stamp).SingleAsync(ct);
        await relay.Tell(Circles.Question(e.Head.Id), Message.CommentPosted(e.Post.Id, id, stamp), ct);
    }
}
