using System.Globalization;
using System.Text.RegularExpressions;
using Community.Web.Pages;

namespace Community.Tests.Pages;

/// <summary>The picture of weeks shows what their figures say.</summary>
public sealed partial class WeekDrawingTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 7)]
    [InlineData(13, 0.4)]
    [InlineData(53, 12_345)]
    [InlineData(106, 2_000_000_000)]
    public void Nothing_leaves_the_picture(int weeks, double highest)
    {
        var bars = new WeekSeries("bars", [.. Enumerable.Range(0, weeks).Select(i => (double?)(highest * (i + 1) / weeks))]);
        var line = new WeekSeries("line", [.. Enumerable.Range(0, weeks).Select(i => i % 3 == 1 ? null : (double?)highest)], IsLine: true);
        var drawing = Of(weeks, bars, line);
        Assert.All(drawing.Bars(bars), bar =>
        {
            Assert.InRange(Number(bar.X), WeekDrawing.Left, WeekDrawing.Width - WeekDrawing.Right - Number(bar.Width) + 0.2);
            Assert.InRange(Number(bar.Y), WeekDrawing.Top, WeekDrawing.Height - WeekDrawing.Bottom);
        });
        Assert.All(Places().Matches(drawing.Line(line)).Select(m => (X: Number(m.Groups["x"].Value), Y: Number(m.Groups["y"].Value))), place =>
        {
            Assert.InRange(place.X, WeekDrawing.Left, WeekDrawing.Width - WeekDrawing.Right);
            Assert.InRange(place.Y, WeekDrawing.Top, WeekDrawing.Height - WeekDrawing.Bottom);
        });
        Assert.InRange(drawing.Heights.Count, 2, 8);
        Assert.True(drawing.Heights[^1] >= highest);
        Assert.InRange(drawing.Months.Count, 1, 8);
    }

    [Fact]
    public void A_line_ends_where_nothing_is_known_and_begins_anew()
    {
        var line = new WeekSeries("line", [1, 2, null, 4], IsLine: true);
        Assert.Equal("MLM", string.Concat(Of(4, line).Line(line).Where(char.IsLetter)));
    }

    [Fact]
    public void A_month_stands_at_the_week_it_begins_in()
        => Assert.Equal([(4, new DateOnly(2026, 4, 1)), (8, new(2026, 5, 1))], Of(10, new WeekSeries("none", new double?[10])).Months);

    [Fact]
    public void The_picture_is_the_same_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE"); // a comma would break the path
            var line = new WeekSeries("line", [1, 2, 3.3], IsLine: true);
            Assert.DoesNotContain(',', Of(3, line).Line(line) + Of(3, line).Marks(line, 2));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static WeekDrawing Of(int weeks, params WeekSeries[] series) => new(new("chart", "Chart", [.. Enumerable.Range(0, weeks).Select(i => First.AddDays(7 * i))], series));

    private static double Number(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ML](?<x>[\d.]+) (?<y>[\d.]+)")] private static partial Regex Places();
}
