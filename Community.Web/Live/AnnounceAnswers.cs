namespace Community.Web.Live;

/// <summary>Whoever has the question open hears that it has a new answer.</summary>
public sealed class AnnounceAnswers(CommunityDb db, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        var shown = happened switch
        {
            AnswerPosted { Answer: { IsHeld: false } posted } => posted,
            PostReleased { Stands: true, Post: Answer { IsHeld: false } released } => released,
            _ => null,
        };
        if (shown is not { } answer) return;
        var told = await db.Answers.Row(answer.Id).Select(a => new { a.Stamp, Name = db.Members.Where(m => m.Id == a.AuthorId).Select(m => m.Name).First() }).SingleAsync(ct);
        await relay.Tell(Circles.Question(answer.HeadId), Message.AnswerPosted(answer.HeadId, answer.Id, told.Name, told.Stamp), ct);
    }
}
