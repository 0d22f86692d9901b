namespace Community.Domain.Notifications;

/// <summary>When news becomes mail.</summary>
public sealed record MailPolicy
{
    public const string Section = "News";

    /// <summary>Minutes that news waits to be read on the site before it is mailed.</summary>
    public int UnreadMinutes { get; init; } = 5;

    /// <summary>The hour of the site's day at which daily and (Mondays) weekly mails are due.</summary>
    public int DigestHour { get; init; } = 8;

    /// <summary>How soon followed tags' questions, and what followed searches find, are mailed to those who have not chosen.</summary>
    public Rhythm NewQuestions { get; init; } = Rhythm.Daily;

    /// <summary>How soon everything else is.</summary>
    public Rhythm Others { get; init; } = Rhythm.Immediately;

    /// <summary>Whether what is about the account itself is mailed, whatever the member chose; off for a past that is only told.</summary>
    public bool MailsUrgent { get; init; } = true;

    /// <summary>What nobody chooses not to hear by mail, and nobody waits for: it is about the account itself.</summary>
    public static bool IsUrgent(NotificationKind kind) => kind is NotificationKind.Suspended or NotificationKind.Message;

    public Rhythm Default(NotificationKind kind) => kind is NotificationKind.NewQuestion or NotificationKind.SavedSearch ? NewQuestions : Others;

    public DateTime DueAt(Rhythm rhythm, DateTime now, SiteCalendar calendar)
    {
        if (rhythm is Rhythm.Immediately) return now.AddMinutes(UnreadMinutes);
        var day = calendar.DayOf(now);
        while (calendar.At(day, DigestHour) <= now || (rhythm is Rhythm.Weekly && day.DayOfWeek is not DayOfWeek.Monday)) day = day.AddDays(1);
        return calendar.At(day, DigestHour);
    }
}
