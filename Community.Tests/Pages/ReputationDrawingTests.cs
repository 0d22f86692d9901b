using System.Globalization;
using System.Text.RegularExpressions;
using Community.Web.Features.Members;
using Community.Web.Pages.Members;

namespace Community.Tests.Pages;

/// <summary>The picture of a reputation shows what the ledger says.</summary>
public sealed partial class ReputationDrawingTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(1, 1)]
    [InlineData(1, 11, 9, 4_321)]
    [InlineData(1, -12, -40, 8)]
    [InlineData(-3, -3)]
    [InlineData(1, 2_000_000_000)]
    public void Nothing_leaves_the_picture_and_the_line_ends_at_the_last_sum(params int[] totals)
    {
        var drawing = Of(totals);
        var numbers = Numbers().Matches(drawing.Line).Select(m => (At: m.Groups["at"].Value, Place: double.Parse(m.Groups["place"].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.All(numbers.Where(n => n.At is "M" or "H"), n => Assert.InRange(n.Place, ReputationDrawing.Left, ReputationDrawing.Width - ReputationDrawing.Right));
        Assert.All(numbers.Where(n => n.At is "V" or " "), n => Assert.InRange(n.Place, ReputationDrawing.Top, ReputationDrawing.Height - ReputationDrawing.Bottom));
        Assert.Equal(drawing.Y(totals[^1]), numbers[^1].Place.ToString("0.#", CultureInfo.InvariantCulture));
        Assert.InRange(drawing.Heights.Count, 2, 8);
        Assert.Contains(0, drawing.Heights);
        Assert.True(drawing.Heights[0] <= totals.Min() && drawing.Heights[^1] >= totals.Max());
    }

    [Fact]
    public void Higher_is_drawn_higher_and_below_zero_lies_below_the_zero_line()
    {
        var drawing = Of(1, -12, 30);
        Assert.True(At(30) < At(0));
        Assert.True(At(0) < At(-12));

        double At(int total) => double.Parse(drawing.Y(total), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_picture_is_the_same_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE"); // a comma would break the path
            Assert.DoesNotContain(',', Of(1, 17, 333).Line);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ReputationDrawing Of(params int[] totals) => new(new([.. totals.Select((total, i) => new ReputationPoint(First.AddDays(i * 7), total))], [], 0));

    [GeneratedRegex(@"(?<at>[MHV ])(?<place>-?\d+(\.\d+)?)")] private static partial Regex Numbers();
}
