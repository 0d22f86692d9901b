namespace Community.Web.Features.Bounties;

/// <summary>A bounty is awarded by its giver, or ended by a moderator.</summary>
public sealed class EndBounty(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task Award(int questionId, int answerId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var (by, question, bounty) = await Load(questionId, byId, ct);
        var answer = Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == answerId, ct), "answer");
        bounty.Award(question, answer, by, clock.GetUtcNow().UtcDateTime);
    }, ct);

    public Task Stop(int questionId, int byId, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var (by, question, bounty) = await Load(questionId, byId, ct);
        bounty.Stop(question, by, reason, clock.GetUtcNow().UtcDateTime);
    }, ct);

    private async Task<(Member By, Question Question, Bounty Bounty)> Load(int questionId, int byId, CancellationToken ct)
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var bounty = await db.Bounties.SingleOrDefaultAsync(b => b.OpenQuestionId == questionId, ct) ?? throw new RuleBrokenException("bounty.over");
        return (by, question, bounty);
    }
}
