namespace Community.Web.Features.Members;

/// <summary>A member comes by: points, once on each of their days.</summary>
public sealed class CheckInToday(CommunityDb db, CheckInPolicy policy, MemberDays days, TimeProvider clock) : IUseCase
{
    /// <returns>The points that it brought.</returns>
    public Task<int> Run(int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var last = await db.CheckIns.AsNoTracking().Where(c => c.MemberId == memberId).OrderByDescending(c => c.Day).FirstOrDefaultAsync(ct);
        var checkIn = new CheckIn(member, last, days.Today(member.TimeZone), policy, clock.GetUtcNow().UtcDateTime);
        db.Add(checkIn);
        return checkIn.Points;
    }, ct);
}
