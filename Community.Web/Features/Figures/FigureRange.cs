namespace Community.Web.Features.Figures;

/// <summary>Whole weeks of the site's calendar, one after the other, and as many before them to compare with.</summary>
public sealed class FigureRange
{
    public const int Shortest = 1, Longest = 106;

    /// <summary>What is offered: a quarter, half a year, a year.</summary>
    public static readonly IReadOnlyList<int> Offered = [13, 26, 53];

    private readonly List<DateTime> _cuts;

    private FigureRange(DateOnly first, int weeks, SiteCalendar calendar, DateTime now)
    {
        Weeks = [.. Enumerable.Range(0, weeks).Select(i => first.AddDays(7 * i))];
        _cuts = [.. Weeks.Append(Until).Select(day => calendar.At(day, 0))];
        IsRunning = End > now;
        BeforeStart = calendar.At(first.AddDays(-7 * weeks), 0);
        // Of the weeks before only as much as of these has passed, or a week that has just begun would always look worse.
        BeforeEnd = IsRunning ? now.AddDays(-7 * weeks) : Start;
    }

    /// <summary>Their Mondays.</summary>
    public IReadOnlyList<DateOnly> Weeks { get; }

    /// <summary>The Monday after the last of them.</summary>
    public DateOnly Until => Weeks[^1].AddDays(7);

    /// <summary>The last week is not over.</summary>
    public bool IsRunning { get; }

    public DateTime Start => _cuts[0];
    public DateTime End => _cuts[^1];
    public DateTime BeforeStart { get; }
    public DateTime BeforeEnd { get; }

    /// <summary>The last weeks up to now, with the one that is running.</summary>
    public static FigureRange Last(int weeks, SiteCalendar calendar, DateTime now)
    {
        var many = Math.Clamp(weeks, Shortest, Longest);
        return new(Monday(calendar.DayOf(now)).AddDays(-7 * (many - 1)), many, calendar, now);
    }

    /// <summary>The weeks in which these days lie; nothing after today, and at most <see cref="Longest"/>, of which the last.</summary>
    public static FigureRange Between(DateOnly from, DateOnly to, SiteCalendar calendar, DateTime now)
    {
        var today = calendar.DayOf(now);
        var (first, last) = from <= to ? (from, to) : (to, from);
        var until = Monday(last > today ? today : last);
        var since = Monday(first > until ? until : first);
        var many = Math.Min(((until.DayNumber - since.DayNumber) / 7) + 1, Longest);
        return new(until.AddDays(-7 * (many - 1)), many, calendar, now);
    }

    /// <summary>Which of the weeks a moment lies in; null before and after.</summary>
    public int? WeekOf(DateTime at)
    {
        var found = _cuts.BinarySearch(at);
        var week = found >= 0 ? found : ~found - 1;
        return week >= 0 && week < Weeks.Count ? week : null;
    }

    public bool IsBefore(DateTime at) => at >= BeforeStart && at < BeforeEnd;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
