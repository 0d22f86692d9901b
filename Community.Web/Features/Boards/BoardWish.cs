namespace Community.Web.Features.Boards;

/// <summary>Which leaderboard is wanted, as addresses say it; of everyone and this month where nothing is said.</summary>
/// <param name="Of">Which week, month …, as <see cref="Board.When" /> says it; nothing for the running one.</param>
/// <param name="Organisation">The people of this company, by its name in addresses.</param>
/// <param name="Kind">The people of companies of this kind, or these companies.</param>
public sealed record BoardWish(string? Period = null, string? Of = null, string? Product = null, string? Tag = null, string? Organisation = null, OrganisationKind? Kind = null, string? After = null)
{
    /// <summary>What a word in an address stands for; a month where there is none.</summary>
    private BoardPeriod? Known => string.IsNullOrEmpty(Period) ? BoardPeriod.Month
        : Enum.TryParse<BoardPeriod>(Period, ignoreCase: true, out var period) && Enum.IsDefined(period) && !char.IsAsciiDigit(Period[0]) ? period : null;

    /// <summary>The board of everyone at that time; refuses with <c>board.unknown</c>.</summary>
    public Board Time(DateOnly today)
    {
        Board? board = Known is not { } known ? null : string.IsNullOrEmpty(Of) ? Board.Of(today, known) : Board.At(known, Of);
        Rule.Require(board is { } found && found.Start <= today, "board.unknown");
        return board!.Value;
    }
}
