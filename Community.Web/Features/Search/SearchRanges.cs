using System.Globalization;
using System.Text.RegularExpressions;

namespace Community.Web.Features.Search;

/// <summary>Numbers from one to another, both included; null is open.</summary>
public sealed partial record NumberRange(int? Least, int? Most)
{
    /// <summary>3, &gt;=3, &lt;5, 2..5; null for what is none of these.</summary>
    public static NumberRange? Parse(string value)
    {
        if (Form().Match(value) is not { Success: true } m) return null;
        if (m.Groups["range"].Success)
        {
            if (!Read(m.Groups["from"].Value, out var from) || !Read(m.Groups["to"].Value, out var to) || (from is null && to is null)) return null;
            return from > to ? new(to, from) : new(from, to);
        }
        if (!Read(m.Groups["one"].Value, out var one) || one is not { } n) return null;
        return m.Groups["sign"].Value switch { ">=" => new(n, null), ">" => new(n + 1, null), "<=" => new(null, n), "<" => new(null, n - 1), _ => new(n, n) };
    }

    private static bool Read(string digits, out int? number)
    {
        number = digits.Length > 0 && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && Math.Abs((long)n) < 1_000_000_000 ? n : null;
        return digits.Length == 0 || number is not null;
    }

    [GeneratedRegex(@"^(?:(?<sign>>=|<=|>|<|=)?(?<one>-?\d{1,10})|(?<from>-?\d{0,10})(?<range>\.\.)(?<to>-?\d{0,10}))$")] private static partial Regex Form();
}

/// <summary>A day, or so many days ago.</summary>
public readonly record struct TimeEdge(DateOnly? Day, TimeSpan Ago)
{
    public DateTime At(SiteCalendar calendar, DateTime now) => Day is { } day ? calendar.At(day, 0) : now - Ago;
}

/// <summary>From a moment on and before another; null is open.</summary>
public sealed partial record TimeRange(TimeEdge? From, TimeEdge? Until)
{
    private const int MostUnits = 9_999;

    /// <summary>&lt;2d is younger than two days, &gt;1y older than a year; 2024, 2024-05, 2024-05-31 with or without a sign, a..b. Null for what is none of these.</summary>
    public static TimeRange? Parse(string value)
    {
        if (value.Split("..") is [var a, var b])
        {
            if (a.Length + b.Length == 0) return null;
            var (first, last) = (a.Length == 0 ? null : One("", a), b.Length == 0 ? null : One("", b));
            if ((a.Length > 0 && first is null) || (b.Length > 0 && last is null)) return null;
            if (first is { Until: null } && last is { Until: null } && first.From!.Value.Ago < last.From!.Value.Ago) (first, last) = (last, first);
            return new(first?.From, last is null ? null : last.Until ?? last.From);
        }
        return Form().Match(value) is { Success: true } m ? One(m.Groups["sign"].Value, m.Groups["edge"].Value) : null;
    }

    private static TimeRange? One(string sign, string edge)
    {
        if (Age(edge) is { } age) return sign is ">" or ">=" ? new(null, new(null, age)) : new(new(null, age), null);
        if (Days(edge) is not var (from, next)) return null;
        TimeEdge start = new(from, default), end = new(next, default);
        return sign switch { ">=" => new(start, null), ">" => new(end, null), "<=" => new(null, end), "<" => new(null, start), _ => new(start, end) };
    }

    private static TimeSpan? Age(string edge)
    {
        if (AgeForm().Match(edge) is not { Success: true } m || !int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > MostUnits) return null;
        return m.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "h" => TimeSpan.FromHours(n),
            "w" or "周" => TimeSpan.FromDays(7 * n),
            "m" or "mo" or "月" => TimeSpan.FromDays(30 * n),
            "y" or "年" => TimeSpan.FromDays(365 * Math.Min(n, 1_000)),
            _ => TimeSpan.FromDays(n),
        };
    }

    /// <summary>The first day, and the one after the last.</summary>
    private static (DateOnly From, DateOnly Next)? Days(string edge)
    {
        if (DayForm().Match(edge) is not { Success: true } m || !int.TryParse(m.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1970 or > 9000) return null;
        var (month, day) = (Number(m.Groups["m"]), Number(m.Groups["d"]));
        if (month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year, month ?? 1)) return null;
        DateOnly from = new(year, month ?? 1, day ?? 1);
        return (from, day is not null ? from.AddDays(1) : month is not null ? from.AddMonths(1) : from.AddYears(1));
    }

    private static int? Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?<sign>>=|<=|>|<|=)?(?<edge>[^<>=]+)$")] private static partial Regex Form();
    [GeneratedRegex("^(?<n>[0-9]{1,5})(?<unit>h|d|w|m|mo|y|天|周|月|年)$", RegexOptions.IgnoreCase)] private static partial Regex AgeForm();
    [GeneratedRegex("^(?<y>[0-9]{4})(?:[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?)?$")] private static partial Regex DayForm();
}

/// <summary>A version by its name, or those before or after it.</summary>
/// <param name="Sign">One of &gt;=, &gt;, &lt;=, &lt; or nothing.</param>
public sealed partial record VersionWanted(string Sign, string Name)
{
    public static VersionWanted? Parse(string value) => Form().Match(value) is { Success: true } m ? new(m.Groups["sign"].Value is "=" ? "" : m.Groups["sign"].Value, m.Groups["name"].Value.Trim()) : null;

    [GeneratedRegex("^(?<sign>>=|<=|>|<|=)?(?<name>[^<>=]{1,100})$")] private static partial Regex Form();
}
