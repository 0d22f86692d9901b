using Community.Web.Features.Limits;

namespace Community.Web.Features.Members;

/// <summary>A member opens the first page of a day, and so has been here on so many days in a row.</summary>
public sealed class SeeMember(CommunityDb db, DayLimits limits, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>Whether this is the first page of the day; the card that every page reads tells.</summary>
    public bool IsFirstToday(MemberCard card) => card.SeenOn is not { } day || day < calendar.DayOf(clock.GetUtcNow().UtcDateTime);

    public Task Run(int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var yesterday = today.AddDays(-1);
        await limits.Open(memberId, today, ct);
        await db.MemberDays.Where(d => d.MemberId == memberId && d.Day == today && d.SeenInARow == 0).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.SeenInARow, d => 1 + db.MemberDays.Where(b => b.MemberId == memberId && b.Day == yesterday).Sum(b => b.SeenInARow)), ct);
    }, ct);
}
