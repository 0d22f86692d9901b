namespace Community.Web.Live;

/// <summary>Whoever shows a post hears that it should be fetched again: edited, deleted, back, thanked for, with a bounty or without, or a comment of it gone.</summary>
public sealed class AnnounceEdits(CommunityDb db, IRelay relay) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        PostEdited e => Tell(e.Post, ct),
        PostDeleted e => Tell(e.Post, ct),
        PostUndeleted e => Tell(e.Post, ct),
        CommentDeleted e => Tell(e.Post, ct),
        AnswerThanked e => Tell(e.Answer, ct),
        BountyOffered e => Tell(e.Question, ct),
        BountyClosed e => Tell(e, ct),
        _ => Task.CompletedTask,
    };

    private async Task Tell(BountyClosed e, CancellationToken ct)
    {
        await Tell(e.Question, ct);
        if (e.Winner is { } won) await Tell(won, ct);
    }

    private async Task Tell(Post post, CancellationToken ct)
    {
        if (post.IsHeld) return;
        var sequence = await db.Posts.Row(post.HeadId).Select(h => h.Sequence).SingleAsync(ct);
        await relay.Tell(Circles.Question(post.HeadId), Message.AnswerEdited(post.Id, sequence), ct);
    }
}
