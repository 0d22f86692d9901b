namespace Community.Web.Features.Questions;

/// <summary>A member was about to ask, and what stands there already is the answer. Saying so twice changes nothing.</summary>
public sealed class SolveBeforeAsking(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Answers where the question is read.</summary>
    public Task<string> Run(int questionId, int memberId, string? typed, CancellationToken ct) => db.Transact(async () =>
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var question = Rule.Found(await db.Questions.ListedFor(Reader.Of(member)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var solved = question.Solve(member, typed, clock.GetUtcNow().UtcDateTime);
        if (!await db.Deflections.AnyAsync(d => d.MemberId == memberId && d.QuestionId == questionId, ct)) db.Add(solved);
        return QuestionAddress.Of(question.Id, question.Title);
    }, ct);
}

/// <summary>That someone was helped stays; what they had typed goes with them.</summary>
public sealed class ForgetTyped(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened is MemberLeft { Member.Id: var id }
        ? db.Deflections.Where(d => d.MemberId == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Typed, ""), ct)
        : Task.CompletedTask;
}
