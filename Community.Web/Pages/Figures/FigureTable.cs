using System.Globalization;
using Community.Web.Features.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Figures;

/// <summary>Figures as a table for spreadsheets: a line for each week, of each of the sheets. Headed in the reader's language; days, numbers and points are the same in all.</summary>
public sealed class FigureTable(FigureBook book, IReadOnlyList<FigureSheet> sheets) : IActionResult
{
    private static readonly string[] Columns =
    [
        "week", "product", "asked", "answered-count", "answered", "promised", "kept-count", "kept", "to-answer", "solved-count", "solved", "to-solution",
        "without-vendor-count", "without-vendor", "deflections", "avoided", "answers", "answerers", "active",
    ];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var words = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        var name = $"figures-{Day(book.Range.Weeks[0])}.csv";
        await using var writer = Csv.Begin(context.HttpContext.Response, name, name);
        await writer.WriteAsync(Csv.Line(Columns.Select(c => words[$"figures.column.{c}"].Value)));
        foreach (var sheet in sheets)
        {
            var product = sheet.Name ?? words[sheet == book.All ? "figures.all" : "figures.no-product"].Value;
            for (var i = 0; i < sheet.Weeks.Count; i++) await writer.WriteAsync(Csv.Line(Cells(book.Range.Weeks[i], product, sheet.Weeks[i])));
        }
    }

    private static IEnumerable<string> Cells(DateOnly week, string product, FigureSums s) =>
    [
        Day(week), product, Number(s.Asked), Number(s.Answered), Number(s.AnsweredShare), Number(s.Promised), Number(s.Kept), Number(s.KeptShare), Number(s.ToAnswer?.TotalHours), Number(s.Solved), Number(s.SolvedShare),
        Number(s.ToSolution?.TotalHours), Number(s.WithoutVendor), Number(s.WithoutVendorShare), Number(s.Deflections), Number(s.Avoided), Number(s.Answers), Number(s.Answerers), Number(s.Active),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Nothing where there is nothing to tell.</summary>
    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
