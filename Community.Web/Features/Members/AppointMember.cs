using Community.Web.Features.Upkeep;

namespace Community.Web.Features.Members;

/// <summary>Whoever runs the site says what a member is appointed to: exactly these roles, or none.</summary>
public sealed class AppointMember(CommunityDb db, Operators operators, TimeProvider clock) : IUseCase
{
    private const Roles All = Roles.Moderator | Roles.Vendor | Roles.Operator;
    private const int LongestReason = 500;

    /// <summary>From the console, by whoever holds the machine.</summary>
    public Task Run(int memberId, Roles roles, CancellationToken ct) => db.Transact(async () =>
        Appoint(await Find(memberId, ct), roles, await db.Members.SingleAsync(m => m.Id == SystemMember.Community, ct), null), ct);

    /// <summary>By an operator, who never takes the last operator away.</summary>
    public Task Run(int memberId, Roles roles, int byId, string? reason, CancellationToken ct)
    {
        var why = (reason ?? "").ReplaceLineEndings(" ").Trim();
        Rule.Require(why.Length <= LongestReason, "member.appoint-reason", LongestReason);
        return db.Transact(async () =>
        {
            var by = await operators.Require(byId, ct);
            var member = await Find(memberId, ct);
            if (!roles.HasFlag(Roles.Operator)) await operators.RequireAnother(member, ct);
            Appoint(member, roles & All, by, why);
        }, ct);
    }

    private async Task<Member> Find(int id, CancellationToken ct) => Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == id && m.Kind == MemberKind.Person, ct), "member");

    private void Appoint(Member member, Roles roles, Member by, string? reason)
    {
        if (member.Roles == roles) return;
        db.Add(Act.Apart(ActKind.Appointed, by, clock.GetUtcNow().UtcDateTime, member.Id, reason: string.IsNullOrEmpty(reason) ? null : reason, before: $"{member.Roles}", after: $"{roles}"));
        member.Appoint(roles);
    }
}
