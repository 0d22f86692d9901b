using Community.Web.Features.Showcases;

namespace Community.Tests.Pages;

/// <summary>How results are drawn and read.</summary>
public sealed class ResultViewTests
{
    [Theory]
    [InlineData(5, 2, 0, 1000, 0, 400, -60.0)]
    [InlineData(40, 50, 0, 800, 0, 1000, 25.0)]
    [InlineData(-10, 10, 0, 500, 500, 500, 200.0)]
    [InlineData(100_000, 1, 0, 1000, 0, 10, -100.0)]
    [InlineData(98.5, 99.2, 0, 992, 0, 1000, 0.7)]
    [InlineData(0, 0, 0, 0, 0, 0, null)]
    public void Both_bars_stand_on_one_scale_with_zero_on_it(double before, double after, int beforeFrom, int beforeWidth, int afterFrom, int afterWidth, double? change)
    {
        ResultView result = new("Days", "d", (decimal)before, (decimal)after);
        Assert.Equal(new(beforeFrom, beforeWidth), result.BeforeBar);
        Assert.Equal(new(afterFrom, afterWidth), result.AfterBar);
        Assert.Equal(change, (double?)result.Change);
    }

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("1,234,567.8", 1_234_567.8)]
    [InlineData(" −３．５ ", -3.5)]
    [InlineData("3,5", null)]
    [InlineData("12%", null)]
    [InlineData("1e9", null)]
    [InlineData("0.00001", null)]
    [InlineData("999999999999999", null)]
    public void Numbers_are_read_as_people_here_write_them(string typed, double? number) => Assert.Equal(number, (double?)ResultRow.Number(typed));
}
