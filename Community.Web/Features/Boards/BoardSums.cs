namespace Community.Web.Features.Boards;

/// <summary>Sums up what members gain and lose on boards, before any of it is written.</summary>
internal sealed class BoardSums
{
    private static readonly BoardPeriod[] Periods = Enum.GetValues<BoardPeriod>();
    private readonly Dictionary<(long Board, int MemberId), (int Reputation, bool IsListed)> _sums = [];

    /// <summary>Counts for every period that the day is in.</summary>
    /// <param name="isOpening">Was brought along, not earned in any one period: counts where all time does.</param>
    public void Count(int memberId, bool isListed, DateOnly day, bool isOpening, BoardScope scope, int scopeId, int reputation)
    {
        foreach (var period in Periods)
        {
            if (isOpening && period is not BoardPeriod.All) continue;
            Add(Board.Of(day, period).About(scope, scopeId).Key, memberId, isListed, reputation);
        }
    }

    public void Add(long board, int memberId, bool isListed, int reputation)
        => _sums[(board, memberId)] = (_sums.GetValueOrDefault((board, memberId)).Reputation + reputation, isListed);

    public IReadOnlyList<BoardMove> Moves => [.. _sums.Where(s => s.Value.Reputation != 0).Select(s => new BoardMove(s.Key.Board, s.Key.MemberId, s.Value.Reputation, s.Value.IsListed))];
}
