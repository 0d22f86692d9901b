using System.Globalization;
using Community.Web.Features.Figures;

namespace Community.Tests.Features.Figures;

/// <summary>Weeks begin where the site's Monday does, and each moment lies in one of them.</summary>
public sealed class FigureRangeTests
{
    private static readonly SiteCalendar Utc = new(TimeZoneInfo.Utc), Shanghai = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")), Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
    private static readonly DateTime Wednesday = new(2027, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_last_weeks_end_with_the_one_that_is_running()
    {
        var range = FigureRange.Last(13, Utc, Wednesday);
        Assert.Equal((13, new DateOnly(2026, 12, 14), new DateOnly(2027, 3, 15), true), (range.Weeks.Count, range.Weeks[0], range.Until, range.IsRunning));
        Assert.All(range.Weeks, week => Assert.Equal(DayOfWeek.Monday, week.DayOfWeek));
        Assert.Equal((range.Start.AddDays(-91), Wednesday.AddDays(-91)), (range.BeforeStart, range.BeforeEnd)); // as much of the weeks before
    }

    [Theory]
    [InlineData("2027-02-10", "2027-02-23", "2027-02-08", 3)] // the weeks in which both lie
    [InlineData("2027-02-23", "2027-02-10", "2027-02-08", 3)] // either way round
    [InlineData("2027-03-08", "2027-03-14", "2027-03-08", 1)] // a Monday and its Sunday
    [InlineData("2027-03-01", "2029-01-01", "2027-03-01", 2)] // nothing after today
    [InlineData("2028-01-01", "2029-01-01", "2027-03-08", 1)]
    [InlineData("2001-01-01", "2027-03-14", "2025-03-03", 106)] // the last of them
    public void Days_choose_the_weeks_they_lie_in(string from, string to, string first, int weeks)
    {
        var range = FigureRange.Between(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture), Utc, Wednesday);
        Assert.Equal((DateOnly.Parse(first, CultureInfo.InvariantCulture), weeks), (range.Weeks[0], range.Weeks.Count));
    }

    [Fact]
    public void A_moment_lies_in_one_week_and_the_end_is_not_part_of_it()
    {
        var range = FigureRange.Between(new(2027, 2, 22), new(2027, 3, 7), Shanghai, Wednesday);
        Assert.Equal(new DateTime(2027, 2, 21, 16, 0, 0), range.Start); // Monday in Shanghai
        Assert.Equal([0, 0, 1, 1, null, null], [range.WeekOf(range.Start), range.WeekOf(range.Start.AddDays(7).AddTicks(-1)), range.WeekOf(range.Start.AddDays(7)), range.WeekOf(range.End.AddTicks(-1)), range.WeekOf(range.End), range.WeekOf(range.Start.AddTicks(-1))]);
        Assert.Equal((true, false, true, false), (range.IsBefore(range.BeforeStart), range.IsBefore(range.BeforeStart.AddTicks(-1)), range.IsBefore(range.Start.AddTicks(-1)), range.IsBefore(range.Start)));
        Assert.False(range.IsRunning);
    }

    [Fact]
    public void A_week_in_which_the_clocks_are_changed_is_an_hour_shorter()
        => Assert.Equal(167, (FigureRange.Between(new(2026, 3, 23), new(2026, 3, 29), Berlin, Wednesday) is var range ? range.End - range.Start : default).TotalHours);

    [Theory]
    [InlineData(null)]
    [InlineData(5.0, 5)]
    [InlineData(4.0, 9, 1, 4)]
    [InlineData(3.0, 8, 1, 2, 4)]
    public void The_median_is_what_stands_in_the_middle(double? median, params int[] hours)
        => Assert.Equal(median, FigureCount.Median([.. hours.Select(h => TimeSpan.FromHours(h))])?.TotalHours);
}
