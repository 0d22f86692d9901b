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
        PostDeleted e => Weigh(e.Post.HeadId, ct),
        PostUndeleted e => Weigh(e.Post.HeadId, ct),
        AnswerAccepted e => Weigh(e.Question.Id, ct),
        AnswerUnaccepted e => Weigh(e.Question.Id, ct),
        _ => Task.CompletedTask,
    };

    private async Task Weigh(int id, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = db.Answers.Everything().Where(a => a.RootId == id && a.DeletedAt == null);
        var q = await db.Questions.Row(id).Select(q => new
        {
            q.Views,
            q.Score,
            q.AnswerCount,
            q.PostedAt,
            q.LastActivityAt,
            AnswerScores = standing.Sum(a => a.Score),
            IsAnswered = q.AcceptedId != null || standing.Any(a => a.Score >= 1),
        }).SingleAsync(ct);
        var hot = Hotness.Of(q.Views, q.Score, q.AnswerCount, q.AnswerScores, now - q.PostedAt, now - q.LastActivityAt);
        await db.Questions.Row(id).ExecuteUpdateAsync(set => set.SetProperty(x => x.Hot, hot).SetProperty(x => x.IsAnswered, q.IsAnswered), ct);
    }
}
