namespace Community.Web.Live;

/// <summary>Whoever has the question open sees which answer is official now, and what is said of it.</summary>
public sealed class AnnounceOfficials(CommunityDb db, IRelay relay) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        // what stands in its place now is told, once
        OfficialEnded { Official.End: OfficialEnd.Superseded } => Task.CompletedTask,
        IOfficialMoved e => Tell(e.Answer.HeadId, ct),
        _ => Task.CompletedTask,
    };

    private async Task Tell(int questionId, CancellationToken ct)
    {
        var now = await db.Questions.Row(questionId).Select(q => new { q.Sequence, AnswerId = db.OfficialAnswers.Where(o => o.QuestionId == q.Id && o.Turn == 0).OrderByDescending(o => o.PinnedAt).Select(o => (int?)o.AnswerId).FirstOrDefault() }).SingleAsync(ct);
        await relay.Tell(Circles.Question(questionId), Message.OfficialChanged(questionId, now.AnswerId, now.Sequence), ct);
    }
}
