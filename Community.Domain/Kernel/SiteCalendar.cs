namespace Community.Domain.Kernel;

/// <summary>Cuts time into the community's days, in the one time zone that the site has chosen.</summary>
public sealed class SiteCalendar(TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    /// <summary>The day a moment belongs to; <paramref name="utc"/> is UTC.</summary>
    public DateOnly DayOf(DateTime utc)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone));

    /// <summary>The UTC moment at which a day reaches an hour; an hour that the zone skips counts as the next one.</summary>
    public DateTime At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
