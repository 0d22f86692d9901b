namespace Community.Web.Features.MeToos;

/// <summary>A member has the same problem as the asker, or no longer. Asking for what already stands changes nothing.</summary>
public sealed class JoinQuestion(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Answers how many members have it, the asker not counted.</summary>
    public Task<int> Run(int questionId, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(member)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var standing = await db.MeToos.SingleOrDefaultAsync(m => m.QuestionId == questionId && m.MemberId == memberId, ct);
        if (wanted && standing is null) db.Add(question.JoinIn(member, now));
        if (!wanted && standing is not null)
        {
            question.StepBack(member, now);
            db.Remove(standing);
        }
        await db.SaveChangesAsync(ct);
        return await db.Questions.Row(questionId).Select(q => q.MeTooCount).SingleAsync(ct);
    }, ct);
}
