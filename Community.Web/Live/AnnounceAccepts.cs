namespace Community.Web.Live;

/// <summary>Whoever has the question open sees which answer is the accepted one now, or that none is.</summary>
public sealed class AnnounceAccepts(CommunityDb db, IRelay relay) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        AnswerAccepted e => Tell(e.Question.Id, ct),
        // when another is accepted in its place, that is told, once
        AnswerUnaccepted { Question.AcceptedId: null } e => Tell(e.Question.Id, ct),
        PostDeleted { Post: Answer { WasAccepted: true } answer } => Tell(answer.HeadId, ct),
        PostUndeleted { Post: Answer answer, AcceptIsBack: true } => Tell(answer.HeadId, ct),
        _ => Task.CompletedTask,
    };

    private async Task Tell(int questionId, CancellationToken ct)
    {
        var now = await db.Questions.Row(questionId).Select(q => new { q.AcceptedId, q.Sequence }).SingleAsync(ct);
        await relay.Tell(Circles.Question(questionId), Message.AnswerAccepted(questionId, now.AcceptedId, now.Sequence), ct);
    }
}
