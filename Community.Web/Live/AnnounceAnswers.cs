namespace Community.Web.Live;

/// <summary>Whoever has the question open hears that it has a new answer.</summary>
public sealed class AnnounceAnswers(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not AnswerPosted { Answer: { IsHeld: false } answer } e) return;
        var stamp = await db.Answers.Row(answer.Id).Select(a => a.Stamp).SingleAsync(ct);
        await relay.Tell(Circles.Question(answer.HeadId), Message.AnswerPosted(answer.HeadId, answer.Id, e.By.Name, stamp), ct);
    }
}
