namespace Community.Web.Features.Officials;

/// <summary>Keeps on answers for how many products they are official, and on questions since when one of theirs is.</summary>
public sealed class CountOfficials(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not IOfficialMoved { Change: not 0 } e) return;
        await db.Answers.Row(e.Answer.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.OfficialCount, a => a.OfficialCount + e.Change), ct);
        await db.Questions.Row(e.Answer.HeadId).ExecuteUpdateAsync(set => set
            .SetProperty(q => q.OfficialAt, q => db.OfficialAnswers.Where(o => o.QuestionId == q.Id && o.Turn == 0).Max(o => (DateTime?)o.PinnedAt)), ct);
    }
}
