namespace Community.Web.Features.Closings;

/// <summary>A question is protected from answers by strangers, or no longer.</summary>
public sealed class ProtectQuestion(CommunityDb db, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(int questionId, int byId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        question.Protect(by, wanted, privileges, clock.GetUtcNow().UtcDateTime);
    }, ct);
}
