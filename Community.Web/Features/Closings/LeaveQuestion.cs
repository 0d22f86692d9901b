namespace Community.Web.Features.Closings;

/// <summary>A reviewer finds that a question should stay as it is: open, or closed.</summary>
public sealed class LeaveQuestion(CommunityDb db, Ballots ballots, ClosingPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task<Poll> Run(int questionId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        await ballots.Hold(questionId);
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var ballot = await ballots.Open(questionId, question.IsClosed ? Motion.LeaveClosed : Motion.LeaveOpen, now, ct);
        var tally = question.LeaveAsItIs(by, ballot, policy, privileges, now);
        await ballots.Keep(ballot, ct);
        return tally;
    }, ct);
}
