namespace Community.Web.Features.Ledger;

/// <summary>An operator puts a member's balance right by hand, for a reason that the member reads.</summary>
public sealed class AdjustBalance(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task Run(int memberId, int byId, int reputation, int points, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var member = Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == memberId, ct), "member");
        var adjustment = new Adjustment(member, by, reputation, points, reason, clock.GetUtcNow().UtcDateTime);
        db.Add(adjustment);
        db.Add(Act.Apart(ActKind.BalanceAdjusted, by, adjustment.At, memberId, reason: adjustment.Reason,
            before: $"{member.Reputation} / {member.Points}", after: $"{member.Reputation + reputation} / {member.Points + points}"));
    }, ct);
}
