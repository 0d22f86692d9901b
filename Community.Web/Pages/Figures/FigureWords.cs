using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Figures;

/// <summary>How figures are told.</summary>
public static class FigureWords
{
    private static readonly TimeSpan Hours = TimeSpan.FromHours(1), Days = TimeSpan.FromHours(48);

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public static string Share(double? share, IStringLocalizer<Words> words) => share is { } known ? words["figures.percent", Place(known)].Value : "–";

    /// <summary>In minutes, hours or days, whichever is read most easily.</summary>
    public static string Time(TimeSpan? time, IStringLocalizer<Words> words)
    {
        if (time is not { } known) return "–";
        if (known < Hours) return words["figures.minutes", Math.Round(known.TotalMinutes)].Value;
        return known < Days ? words["figures.hours", Place(known.TotalHours)].Value : words["figures.days", Place(known.TotalDays)].Value;
    }

    public static string Day(DateOnly day, IStringLocalizer<Words> words) => day.ToString(words["when.date"].Value, CultureInfo.CurrentCulture);

    private static string Place(double number) => number.ToString("0.#", CultureInfo.CurrentCulture);
}
