namespace Community.Web.Live;

/// <summary>Whoever has the question open sees the new comment.</summary>
public sealed class AnnounceComments(CommunityDb db, IRelay relay) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        CommentPosted { Post.IsHeld: false } e => Tell(e.Head.Id, e.Post.Id, e.Comment.Id, ct),
        AnswerConverted { On.IsHeld: false } e => Tell(e.Question.Id, e.On.Id, e.Comment.Id, ct),
        _ => Task.CompletedTask,
    };

    private async Task Tell(int head, int post, int id, CancellationToken ct)
    {
        var stamp = await db.Comments.Where(c => c.Id == id).Select(c => c.Stamp).SingleAsync(ct);
        await relay.Tell(Circles.Question(head), Message.CommentPosted(post, id, stamp), ct);
    }
}
