namespace Community.Web.Live;

/// <summary>Whoever shows a post hears that it should be fetched again: edited, deleted, back, thanked for, with a bounty or without, or a comment of it gone.</summary>
public sealed class AnnounceEdits(CommunityDb db, IRelay relay) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        PostEdited e => Tell(e.Post, ct),
        PostRedacted e => Tell(e.Post, ct),
        PostDeleted e => Tell(e.Post, ct),
        PostUndeleted e => Tell(e.Post, ct),
        CommentDeleted e => Tell(e.Post, ct),
        PostHeld { Cause: HoldCause.Flags or HoldCause.Edit } e => Always(e.Post, ct), // it stood there, and does not any more
        PostReleased e => Tell(e.Post, ct),
        ShowcasePublished e => Tell(e.Showcase, ct),
        ShowcaseWithdrawn e => Always(e.Showcase, ct),
        AnswerThanked e => Tell(e.Answer, ct),
        BountyOffered e => Tell(e.Question, ct),
        PostLocked e => Tell(e.Post, ct),
        QuestionProtected e => Tell(e.Question, ct),
        QuestionsMerged e => Tell(e, ct),
        BountyClosed e => Tell(e, ct),
        _ => Task.CompletedTask,
    };

    private async Task Tell(BountyClosed e, CancellationToken ct)
    {
        await Tell(e.Question, ct);
        if (e.Winner is { } won) await Tell(won, ct);
    }

    private async Task Tell(QuestionsMerged e, CancellationToken ct)
    {
        await Tell(e.Source, ct);
        foreach (var answer in e.Answers) await Tell(answer, ct);
    }

    private async Task Tell(Post post, CancellationToken ct)
    {
        if (!post.IsHeld) await Always(post, ct);
    }

    private async Task Always(Post post, CancellationToken ct)
    {
        var sequence = await db.Posts.Row(post.HeadId).Select(h => h.Sequence).SingleAsync(ct);
        await relay.Tell(Circles.Question(post.HeadId), Message.AnswerEdited(post.Id, sequence), ct);
    }
}
