namespace Community.Web.Features.Officials;

/// <summary>An answer that is deleted is not official any more, and does not become so again by coming back.</summary>
public sealed class EndWithAnswer(CommunityDb db, TimeProvider clock) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not PostDeleted { Post: Answer { OfficialCount: > 0 } answer, By: var by }) return;
        foreach (var official in await db.OfficialAnswers.Where(o => o.AnswerId == answer.Id && o.Turn == 0).ToListAsync(ct))
            official.Lose(answer, by.Id, clock.GetUtcNow().UtcDateTime);
    }
}
