namespace Community.Web.Features.Questions;

/// <summary>Keeps how hot a question is and whether it counts as answered. Last, since it reads what the others move.</summary>
public sealed class WeighQuestions(CommunityDb db, TimeProvider clock) : IReaction
{
    public int Order => 100;

    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => Weigh(e.Question.Id, ct),
        VoteMoved e => Weigh(e.Post.HeadId, ct),
        AnswerPosted e => Weigh(e.Question.Id, ct),
        PostEdited e => Weigh(e.Post.HeadId, ct),
        PostHeld e => Weigh(e.Post.HeadId, ct),
        PostReleased e => Weigh(e.Post.HeadId, ct),
        PostDeleted e => Weigh(e.Post.HeadId, ct),
        PostUndeleted e => Weigh(e.Post.HeadId, ct),
        AnswerAccepted e => Weigh(e.Question.Id, ct),
        AnswerUnaccepted e => Weigh(e.Question.Id, ct),
        QuestionsMerged e => Weigh(e, ct),
        IOfficialMoved { Change: not 0 } e => Weigh(e.Answer.HeadId, ct),
        _ => Task.CompletedTask,
    };

    private async Task Weigh(QuestionsMerged e, CancellationToken ct)
    {
        await Weigh(e.Source.Id, ct);
        await Weigh(e.Target.Id, ct);
    }

    private async Task Weigh(int id, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = db.Answers.Everything().Where(a => a.RootId == id && a.DeletedAt == null && a.HeldFor == null);
        var q = await db.Questions.Row(id).Select(q => new
        {
            q.Views,
            q.Score,
            q.AnswerCount,
            q.PostedAt,
            q.LastActivityAt,
            AnswerScores = standing.Sum(a => a.Score),
            IsAnswered = q.AcceptedId != null || q.OfficialAt != null || standing.Any(a => a.Score >= 1),
        }).SingleOrDefaultAsync(ct);
        if (q is null) return; // a showcase is not weighed
        var hot = Hotness.Of(q.Views, q.Score, q.AnswerCount, q.AnswerScores, now - q.PostedAt, now - q.LastActivityAt);
        await db.Questions.Row(id).ExecuteUpdateAsync(set => set.SetProperty(x => x.Hot, hot).SetProperty(x => x.IsAnswered, q.IsAnswered), ct);
    }
}
