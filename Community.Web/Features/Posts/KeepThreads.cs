namespace Community.Web.Features.Posts;

/// <summary>
/// Numbers every change of a thread and stamps what changed, so that a page that was away can ask for what it missed.
/// Goes first: whoever holds the head's row has the thread to themselves until the commit.
/// </summary>
public sealed class KeepThreads(CommunityDb db, TimeProvider clock) : IReaction
{
    public int Order => -100;

    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        VoteMoved e => Changed(e.Post, ct),
        AnswerPosted { Answer.HeldFor: not null } or PostEdited { Post.HeldFor: not null } => Task.CompletedTask, // nobody sees it yet
        PostHeld e => Changed(e.Post, ct),
        PostReleased { IsNews: true } e => Written(e.Post, ct),
        PostReleased e => Changed(e.Post, ct),
        AnswerPosted e => Written(e.Answer, e.By, ct),
        PostEdited e => Written(e.Post, e.By, ct),
        ShowcasePublished e => Written(e.Showcase, ct),
        ShowcaseWithdrawn e => Changed(e.Showcase, ct),
        PostRedacted e => Changed(e.Post, ct),
        AnswerConverted e => Commented(e.Question.Id, e.Comment.Id, ct),
        PostDeleted e => Changed(e.Post, ct),
        PostUndeleted e => Changed(e.Post, ct),
        AnswerAccepted e => Decided(e.Question, e.By, ct),
        AnswerUnaccepted e => Decided(e.Question, e.By, ct),
        AnswerThanked e => Changed(e.Answer, ct),
        BountyOffered e => Changed(e.Question, ct),
        BountyClosed e => Ended(e, ct),
        QuestionClosed e => Changed(e.Question, ct),
        QuestionReopened e => Changed(e.Question, ct),
        QuestionProtected e => Changed(e.Question, ct),
        PostLocked e => Changed(e.Post, ct),
        QuestionsMerged e => Merged(e, ct),
        IOfficialMoved e => Changed(e.Answer, ct),
        CommentPosted e => Commented(e, ct),
        CommentDeleted e => Commented(e.Post.HeadId, e.Comment.Id, ct),
        _ => Task.CompletedTask,
    };

    private async Task Changed(Post post, CancellationToken ct)
    {
        var head = post.HeadId;
        await db.Posts.Row(head).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sequence, p => p.Sequence + 1), ct);
        await Stamp(post.Id, head, ct);
    }

    private async Task Ended(BountyClosed e, CancellationToken ct)
    {
        await Changed(e.Question, ct);
        if (e.Winner is { } won) await Changed(won, ct);
    }

    private async Task Written(Post post, CancellationToken ct)
    {
        await Changed(post, ct);
        await db.Posts.Row(post.HeadId).ExecuteUpdateAsync(set => set.SetProperty(p => p.LastActivityAt, clock.GetUtcNow().UtcDateTime), ct);
    }

    private async Task Written(Post post, Member by, CancellationToken ct)
    {
        await Written(post, ct);
        await AskerWasHere(post.HeadId, by, ct);
    }

    private async Task Decided(Question question, Member by, CancellationToken ct)
    {
        await Changed(question, ct);
        await AskerWasHere(question.Id, by, ct);
    }

    /// <summary>The answers are new where they are now, and so are the comments on them.</summary>
    private async Task Merged(QuestionsMerged e, CancellationToken ct)
    {
        var head = e.Target.Id;
        await Changed(e.Source, ct);
        await Changed(e.Target, ct);
        foreach (var answer in e.Answers)
        {
            await Changed(answer, ct);
            await db.Comments.Where(c => c.PostId == answer.Id).ExecuteUpdateAsync(set => set
                .SetProperty(c => c.RootId, head).SetProperty(c => c.Stamp, c => db.Posts.Row(head).Select(p => p.Sequence).First()), ct);
        }
    }

    private async Task Commented(CommentPosted e, CancellationToken ct)
    {
        await Commented(e.Head.Id, e.Comment.Id, ct);
        await AskerWasHere(e.Head.Id, e.By, ct);
    }

    private async Task Commented(int head, int commentId, CancellationToken ct)
    {
        await db.Posts.Row(head).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sequence, p => p.Sequence + 1), ct);
        await db.Comments.Where(c => c.Id == commentId).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Stamp, c => db.Posts.Row(head).Select(p => p.Sequence).First()), ct);
    }

    private Task Stamp(int postId, int head, CancellationToken ct) => db.Posts.Row(postId).ExecuteUpdateAsync(set => set
        .SetProperty(p => p.Stamp, p => db.Posts.Row(head).Select(h => h.Sequence).First()), ct);

    private Task AskerWasHere(int questionId, Member by, CancellationToken ct) => db.Questions.Row(questionId).Where(q => q.AuthorId == by.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(q => q.AskerActiveAt, clock.GetUtcNow().UtcDateTime), ct);
}
