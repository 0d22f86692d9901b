using Community.Web.Features.Upkeep;

namespace Community.Web.Accounts;

/// <summary>
/// A member leaves for good. The account and all that was kept for them alone goes; what they wrote, voted and earned stays under a
/// number. One transaction: whatever they send from another window at that moment either stands before it, or is refused.
/// </summary>
public sealed class DeleteAccount(CommunityDb db, ConfirmPassword confirm, Operators operators, SessionStamps sessions, TimeProvider clock) : IUseCase
{
    /// <param name="typedName">Their own, so that nobody does it by mistake.</param>
    public async Task Run(int memberId, string? password, string? typedName, CancellationToken ct)
    {
        var known = await db.Members.AsNoTracking().SingleAsync(m => m.Id == memberId, ct);
        Rule.Require(typedName?.Trim() == known.Name, "member.name-mistyped");
        var before = await confirm.Run(memberId, password, ct);
        await db.Transact(async () =>
        {
            var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
            await operators.RequireAnother(member, ct);
            Rule.Require(member.OpenBounties == 0, "account.open-bounties", member.OpenBounties);
            var account = await db.Users.SingleAsync(a => a.Id == before.Id, ct);
            await ForgetMails(account.NormalizedEmail!, ct);
            db.Remove(account);
            member.Leave(await FreeName(memberId, ct));
            db.Add(Act.Apart(ActKind.AccountDeleted, member, clock.GetUtcNow().UtcDateTime, memberId));
        }, ct);
        sessions.Forget(before.Id);
    }

    /// <summary>What was sent to the address, however it was typed then. Those few mails that are not news hold one.</summary>
    private Task<int> ForgetMails(string key, CancellationToken ct)
#pragma warning disable CA1304, CA1311, CA1862 // runs in SQL
        => db.Deliveries.Where(d => d.Address != null && d.Address.ToUpper() == key).ExecuteDeleteAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>No word of any language; somebody may have chosen just this name.</summary>
    private async Task<string> FreeName(int memberId, CancellationToken ct)
    {
        var name = NameOf(memberId);
        for (var turn = 2; ; turn++)
        {
            var key = NameKey.Of(name);
            if (!await db.Members.AnyAsync(m => m.NameKey == key, ct)) return name;
            name = $"{NameOf(memberId)}-{turn}";
        }
    }

    public static string NameOf(int memberId) => $"user-{memberId}";
}
