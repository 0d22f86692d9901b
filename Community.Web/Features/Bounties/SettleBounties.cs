namespace Community.Web.Features.Bounties;

/// <summary>Decides the bounties that nobody awarded in time, and reminds the givers before it comes to that. One bounty a transaction.</summary>
public sealed class SettleBounties(CommunityDb db, BountyPolicy policy, TimeProvider clock) : IUseCase
{
    /// <summary>Answers how many were settled.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var id in await Due(db.Bounties.Where(b => b.RemindAt <= now), ct)) await Each(id, (question, bounty, _) => bounty.Remind(question, policy, now), ct);
        var over = await Due(db.Bounties.Where(b => b.ClosedAt == null && b.GraceEndsAt < now), ct);
        foreach (var id in over) await Each(id, (question, bounty, answers) => bounty.Settle(question, answers, policy, now), ct);
        return over.Count;
    }

    private static Task<List<int>> Due(IQueryable<Bounty> bounties, CancellationToken ct) => bounties.OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(ct);

    private Task Each(int id, Action<Question, Bounty, IReadOnlyList<Answer>> act, CancellationToken ct) => db.Transact(async () =>
    {
        var bounty = await db.Bounties.SingleAsync(b => b.Id == id, ct);
        var question = await db.Questions.Row(bounty.QuestionId).SingleAsync(ct);
        var answers = await db.Answers.Everything().Where(a => a.RootId == bounty.QuestionId && a.DeletedAt == null && !a.IsHeld).ToListAsync(ct);
        act(question, bounty, answers);
    }, ct);
}
