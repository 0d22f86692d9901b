namespace Community.Web.Features.Bounties;

/// <summary>Decides the bounties that nobody awarded in time, and reminds the givers before it comes to that. One bounty a transaction.</summary>
public sealed class SettleBounties(CommunityDb db, BountyPolicy policy, TimeProvider clock) : IUseCase
{
    /// <summary>Answers how many were settled.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var id in await Due(db.Bounties.Where(b => b.RemindAt <= now), ct)) await Each(id, (question, bounty) => { bounty.Remind(question, policy, now); return Task.CompletedTask; }, ct);
        var over = await Due(db.Bounties.Where(b => b.ClosedAt == null && b.GraceEndsAt < now), ct);
        foreach (var id in over) await Each(id, async (question, bounty) => bounty.Settle(question, await Answers(question.Id, ct), policy, now), ct);
        return over.Count;
    }

    private static Task<List<int>> Due(IQueryable<Bounty> bounties, CancellationToken ct) => bounties.OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(ct);

    private Task<List<Answer>> Answers(int questionId, CancellationToken ct) => db.Answers.Everything().Where(a => a.RootId == questionId && a.DeletedAt == null && !a.IsHeld).ToListAsync(ct);

    private Task Each(int id, Func<Question, Bounty, Task> act, CancellationToken ct) => db.Transact(async () =>
    {
        var bounty = await db.Bounties.SingleAsync(b => b.Id == id, ct);
        await act(await db.Questions.Row(bounty.QuestionId).SingleAsync(ct), bounty);
    }, ct);
}
