using System.Globalization;

namespace Community.Tests.Domain.Boards;

public sealed class BoardTests
{
    [Theory]
    [InlineData("2026-11-22", BoardPeriod.Week, "2026-11-16", "2026-W47")] // a Sunday: the week began on Monday
    [InlineData("2026-11-16", BoardPeriod.Week, "2026-11-16", "2026-W47")]
    [InlineData("2027-01-03", BoardPeriod.Week, "2026-12-28", "2026-W53")] // the last week of a year goes on in the next
    [InlineData("2024-12-31", BoardPeriod.Week, "2024-12-30", "2025-W01")] // and the first begins in the one before
    [InlineData("2026-02-28", BoardPeriod.Month, "2026-02-01", "2026-02")]
    [InlineData("2026-12-31", BoardPeriod.Quarter, "2026-10-01", "2026-Q4")]
    [InlineData("2026-01-01", BoardPeriod.Quarter, "2026-01-01", "2026-Q1")]
    [InlineData("2026-12-31", BoardPeriod.Year, "2026-01-01", "2026")]
    public void A_day_counts_in_the_period_that_it_is_in(string day, BoardPeriod period, string start, string when)
    {
        var board = Board.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture), period);
        Assert.Equal((DateOnly.Parse(start, CultureInfo.InvariantCulture), when), (board.Start, board.When));
        Assert.Equal(board, Board.At(period, when));
    }

    [Theory]
    [InlineData(BoardPeriod.Week)]
    [InlineData(BoardPeriod.Month)]
    [InlineData(BoardPeriod.Quarter)]
    [InlineData(BoardPeriod.Year)]
    public void One_period_follows_the_other_without_a_gap_and_every_day_is_in_exactly_one(BoardPeriod period)
    {
        var board = Board.Of(new(2023, 12, 20), period);
        for (var day = board.Start; day < new DateOnly(2027, 2, 1); day = day.AddDays(1))
        {
            if (day == board.End)
            {
                Assert.Equal(board, board.Next!.Value.Previous);
                Assert.InRange(board.Next.Value.Key, board.Key + 1, long.MaxValue);
                board = board.Next.Value;
            }
            Assert.Equal(board, Board.Of(day, period));
            Assert.False(board.IsOver(day));
        }
        Assert.True(board.IsOver(board.End!.Value));
    }

    [Fact]
    public void All_time_has_no_end_and_nothing_before_it()
    {
        var all = Board.Of(new(2026, 11, 22), BoardPeriod.All);
        Assert.Equal(all, Board.Of(new(1999, 1, 1), BoardPeriod.All));
        Assert.Equal((null, null, null, null), (all.Previous, all.Next, all.End, all.When));
    }

    [Fact]
    public void A_key_tells_the_board_and_the_later_of_two_is_higher()
    {
        List<Board> boards = [];
        foreach (var period in Enum.GetValues<BoardPeriod>())
            foreach (var day in (DateOnly[])[new(2, 1, 5), new(1999, 12, 31), new(2026, 1, 1), new(2026, 11, 22), new(9990, 5, 5)])
                foreach (var (scope, id) in ((BoardScope, int)[])[(BoardScope.Everyone, 0), (BoardScope.Product, 1), (BoardScope.Tag, 1), (BoardScope.Tag, int.MaxValue)])
                    boards.Add(Board.Of(day, period).About(scope, id));
        boards = [.. boards.Distinct()];
        Assert.All(boards, b => Assert.Equal(b, Board.Read(b.Key)));
        Assert.Equal(boards.OrderBy(b => b.Period).ThenBy(b => b.Start).ThenBy(b => b.Scope).ThenBy(b => b.ScopeId), boards.OrderBy(b => b.Key));
        Assert.All(boards, b => Assert.InRange(b.Key, b.Floor, b.Next?.Floor - 1 ?? long.MaxValue));
    }

    [Fact]
    public void A_key_that_is_no_boards_is_none()
    {
        var monday = Board.Of(new(2026, 11, 16), BoardPeriod.Week);
        Assert.NotNull(Board.Read(monday.Key));
        foreach (var wrong in (long[])[0, -1, 1, long.MinValue, long.MaxValue, monday.Key + 1, (monday with { Start = new(2026, 11, 17) }).Key, monday.About(BoardScope.Tag, 0).Key, monday.About((BoardScope)9, 4).Key, ((long)6 << 57) | 35])
            Assert.Null(Board.Read(wrong));
    }

    [Theory]
    [InlineData(BoardPeriod.Week, "2026-W54")]
    [InlineData(BoardPeriod.Week, "2026-W00")]
    [InlineData(BoardPeriod.Week, "2025-W53")]
    [InlineData(BoardPeriod.Week, "2026-47")]
    [InlineData(BoardPeriod.Month, "2026-13")]
    [InlineData(BoardPeriod.Month, "2026-1")]
    [InlineData(BoardPeriod.Quarter, "2026-Q5")]
    [InlineData(BoardPeriod.Quarter, "2026-Q")]
    [InlineData(BoardPeriod.Year, "0000")]
    [InlineData(BoardPeriod.Year, "-2026")]
    [InlineData(BoardPeriod.Year, "２０２６")]
    [InlineData(BoardPeriod.All, "2026")]
    [InlineData(BoardPeriod.Month, null)]
    public void What_names_no_time_is_no_board(BoardPeriod period, string? when) => Assert.Null(Board.At(period, when));
}
