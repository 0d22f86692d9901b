namespace Community.Web.Live;

/// <summary>Whoever has the question open sees that it takes no more answers, or takes them again.</summary>
public sealed class AnnounceClosings(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not (QuestionClosed or QuestionReopened)) return;
        var id = happened is QuestionClosed closed ? closed.Question.Id : ((QuestionReopened)happened).Question.Id;
        var now = await db.Questions.Row(id).Select(q => new { q.CloseReason, q.Sequence }).SingleAsync(ct);
        await relay.Tell(Circles.Question(id), Message.QuestionClosed(id, now.CloseReason, now.Sequence), ct);
    }
}
