using System.Globalization;
using Community.Web.Features.Figures;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Figures;

/// <summary>The figures of a sheet drawn week by week.</summary>
public static class FigureCharts
{
    /// <summary>From here on times are told in days.</summary>
    private const int HoursTold = 72;

    public static IReadOnlyList<WeekChart> Of(FigureBook book, FigureSheet sheet, IStringLocalizer<Words> words)
    {
        var longest = sheet.Weeks.SelectMany(w => (TimeSpan?[])[w.ToAnswer, w.ToSolution]).Max() ?? TimeSpan.Zero;
        var inDays = longest.TotalHours > HoursTold;
        return
        [
            Chart("questions", Series("asked", w => w.Asked), Series("answered-count", w => w.Answered), Series("solved-count", w => w.Solved) with { IsLine = true }),
            Chart(inDays ? "days" : "hours", Series("to-answer", w => In(w.ToAnswer)) with { IsLine = true }, Series("to-solution", w => In(w.ToSolution)) with { IsLine = true }),
            Chart("shares", Series("kept", w => w.KeptShare) with { IsLine = true }, Series("solved", w => w.SolvedShare) with { IsLine = true }, Series("without-vendor", w => w.WithoutVendorShare) with { IsLine = true })
                with { Top = 100, Tell = share => FigureWords.Share(share, words) },
            Chart("deflections", Series("deflections", w => w.Deflections), Series("avoided", w => w.Avoided)),
            Chart("people", Series("active", w => w.Active), Series("answerers", w => w.Answerers) with { IsLine = true }),
        ];

        WeekChart Chart(string word, params WeekSeries[] series)
            => new($"chart-{word}", words[$"figures.chart.{word}"].Value, book.Range.Weeks, series) { IsRunning = book.Range.IsRunning, Tell = value => value.ToString("#,0.##", CultureInfo.CurrentCulture) };

        WeekSeries Series(string word, Func<FigureSums, double?> value) => new(words[$"figures.{word}"].Value, [.. sheet.Weeks.Select(value)]);

        double? In(TimeSpan? time) => time is not { } known ? null : Math.Round(inDays ? known.TotalDays : known.TotalHours, 2);
    }
}
