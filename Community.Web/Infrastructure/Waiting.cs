namespace Community.Web.Infrastructure;

/// <summary>How long someone waits who has had too much of something: what <c>Retry-After</c> says.</summary>
internal static class Waiting
{
    /// <summary>Seconds; null where the rule is not one of how much or how fast. Rules whose code begins with <c>limit.</c> tell theirs as their first detail; those of a day end with the site's.</summary>
    public static int? After(RuleBrokenException broken, SiteCalendar calendar, DateTime now)
    {
        if (broken.Code.StartsWith("limit.", StringComparison.Ordinal)) return broken.Details is [int seconds, ..] ? seconds : 60;
        return IsOfDay(broken.Code) ? (int)Math.Ceiling((calendar.At(calendar.DayOf(now).AddDays(1), 0) - now).TotalSeconds) : null;
    }

    private static bool IsOfDay(string code) => code.Contains("day-limit", StringComparison.Ordinal) || code is "vote.author-limit-up" or "vote.author-limit-down";
}
