namespace Community.Web.Features.Members;

/// <summary>A member may read but not write for some days, and is told why; or may write again before that. The log tells both.</summary>
public sealed class SuspendMember(CommunityDb db, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <summary>From the console. Answers until when.</summary>
    public Task<DateTime> Run(int memberId, int days, string? reason, CancellationToken ct) => Run(memberId, SystemMember.Community, days, SuspensionReason.Other, reason, ct);

    /// <summary>Answers until when.</summary>
    public Task<DateTime> Run(int memberId, int byId, int days, SuspensionReason code, string? text, CancellationToken ct) => db.Transact(async () =>
    {
        var (member, by, now) = await Load(memberId, byId, ct);
        db.Add(member.Suspend(by, days, code, text, privileges, now));
        return member.SuspendedUntil!.Value;
    }, ct);

    /// <summary>They may write again at once.</summary>
    public Task Lift(int memberId, int byId, string? text, CancellationToken ct) => db.Transact(async () =>
    {
        var (member, by, now) = await Load(memberId, byId, ct);
        if (member.EndSuspension(by, text, privileges, now) is { } act) db.Add(act);
    }, ct);

    private async Task<(Member Member, Member By, DateTime Now)> Load(int memberId, int byId, CancellationToken ct)
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var member = Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == memberId && m.Kind == MemberKind.Person, ct), "member");
        return (member, by, clock.GetUtcNow().UtcDateTime);
    }
}
