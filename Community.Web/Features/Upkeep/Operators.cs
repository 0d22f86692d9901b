namespace Community.Web.Features.Upkeep;

/// <summary>Who runs the site: asks for the right to, and sees to it that somebody always has it.</summary>
public sealed class Operators(CommunityDb db, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public async Task<Member> Require(int memberId, CancellationToken ct)
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        member.Require(Right.Operate, privileges, clock.GetUtcNow().UtcDateTime);
        return member;
    }

    /// <summary>Refuses to let go of the last operator who can sign in. Two who go at once wait for each other.</summary>
    public async Task RequireAnother(Member leaving, CancellationToken ct)
    {
        if (!leaving.Roles.HasFlag(Roles.Operator)) return;
        await db.Members.Where(m => m.Id == SystemMember.Community).ExecuteUpdateAsync(set => set.SetProperty(m => m.Kind, m => m.Kind), ct);
        Rule.Require(await db.Users.AnyAsync(a => a.MemberId != leaving.Id && (a.Member.Roles & Roles.Operator) != 0, ct), "member.last-operator");
    }
}
