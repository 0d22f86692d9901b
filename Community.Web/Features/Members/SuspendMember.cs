namespace Community.Web.Features.Members;

/// <summary>A member may read but not write for some days, and is told why. Answers until when.</summary>
public sealed class SuspendMember(CommunityDb db, TimeProvider clock) : IUseCase
{
    private const int LongestDays = 365, LongestReason = 1000;

    public Task<DateTime> Run(int memberId, int days, string? reason, CancellationToken ct)
    {
        Rule.Require(days is >= 1 and <= LongestDays, "member.suspend-days", 1, LongestDays);
        var why = (reason ?? "").ReplaceLineEndings(" ").Trim();
        Rule.Require(why.Length is > 0 and <= LongestReason, "member.suspend-reason", LongestReason);
        return db.Transact(async () =>
        {
            var member = Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == memberId && m.Kind == MemberKind.Person, ct), "member");
            var until = clock.GetUtcNow().UtcDateTime.AddDays(days);
            member.Suspend(until, why);
            return until;
        }, ct);
    }
}
