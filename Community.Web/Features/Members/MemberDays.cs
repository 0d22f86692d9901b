namespace Community.Web.Features.Members;

/// <summary>Cuts time into a member's own days.</summary>
public sealed class MemberDays(SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <param name="timeZone">Null is the site's; so is one that this machine does not know any more.</param>
    public DateOnly Today(string? timeZone)
        => (timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? new SiteCalendar(zone) : calendar).DayOf(clock.GetUtcNow().UtcDateTime);
}
