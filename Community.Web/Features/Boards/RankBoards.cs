namespace Community.Web.Features.Boards;

/// <summary>
/// Writes the places on boards whose period is over, once, and anew where something has moved them since. Reads ahead of its
/// transactions and writes in short ones.
/// </summary>
public sealed class RankBoards(CommunityDb db, IBoardRows rows, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int BoardsAtATime = 50, RowsAtATime = 500;

    /// <summary>Answers how many boards were ranked.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var (ranked, today) = (0, calendar.DayOf(clock.GetUtcNow().UtcDateTime));
        foreach (var period in Enum.GetValues<BoardPeriod>().Where(p => p is not BoardPeriod.All))
        {
            for (long after = 0; ;)
            {
                var boards = await Waiting(Board.Of(today, period), after).ToListAsync(ct);
                if (boards.Count == 0) break;
                await Rank(boards, ct);
                (ranked, after) = (ranked + boards.Count, boards[^1]);
            }
        }
        return ranked;
    }

    internal IQueryable<long> Waiting(Board current, long after)
    {
        var (ranked, from, to) = (false, Math.Max(after + 1, new Board(current.Period, DateOnly.MinValue, 0, 0).Key), current.Floor);
        return db.KeptBoards.Where(b => b.IsRanked == ranked && b.Board >= from && b.Board < to).OrderBy(b => b.Board).Select(b => b.Board).Take(BoardsAtATime);
    }

    internal IQueryable<BoardRow> Rows(IReadOnlyList<long> boards) => db.BoardRows.AsNoTracking().Where(r => boards.Contains(r.Board))
        .OrderBy(r => r.Board).ThenByDescending(r => r.IsListed).ThenByDescending(r => r.Reputation);

    private async Task Rank(IReadOnlyList<long> boards, CancellationToken ct)
    {
        // Before they are read: what moves a board from here on has it ranked once more.
        await db.Transact(() => db.KeptBoards.Where(b => boards.Contains(b.Board)).ExecuteUpdateAsync(set => set.SetProperty(b => b.IsRanked, true), ct), ct);
        var hidden = await Hidden().ToHashSetAsync(ct);
        foreach (var some in Places(await Rows(boards).ToListAsync(ct), hidden).Chunk(RowsAtATime)) await db.Transact(() => rows.Place(some, ct), ct);
        foreach (var some in CompanyPlaces(await CompanyRows(boards).ToListAsync(ct)).Chunk(RowsAtATime)) await db.Transact(() => rows.Place(some, ct), ct);
    }

    /// <summary>Who does not show their company is not compared with the people of others: see <see cref="BoardPageQuery" />.</summary>
    private IQueryable<int> Hidden() => db.Members.Where(m => m.HidesOrganisation).Select(m => m.Id);

    internal IQueryable<CompanyBoardRow> CompanyRows(IReadOnlyList<long> boards) => db.CompanyBoardRows.AsNoTracking().Where(r => boards.Contains(r.Board)).OrderBy(r => r.Board).ThenByDescending(r => r.Reputation);

    /// <summary>The places that are not written yet, by the whole and per head.</summary>
    private static IEnumerable<FinalCompanyPlace> CompanyPlaces(IReadOnlyList<CompanyBoardRow> all)
    {
        foreach (var board in all.GroupBy(r => r.Board))
        {
            List<CompanyBoardRow> on = [.. board.Where(r => r.Reputation > 0)];
            // Whoever has as much stands beside the first of them: one behind all who have more.
            var (wholes, heads) = (Firsts(on.Select(r => r.Reputation)), Firsts(on.Select(r => r.PerHead)));
            foreach (var row in board)
            {
                (int? Rank, int? PerHead) place = row.Reputation > 0 ? ((int?)wholes[row.Reputation], row.PerHead > 0 ? heads[row.PerHead] : null) : default;
                if ((row.Rank, row.RankPerHead) != place) yield return new(row.Board, row.OrganisationId, place.Rank, place.PerHead);
            }
        }

        static Dictionary<int, int> Firsts(IEnumerable<int> values)
        {
            Dictionary<int, int> firsts = [];
            foreach (var (value, i) in values.OrderDescending().Select((value, i) => (value, i))) firsts.TryAdd(value, i + 1);
            return firsts;
        }
    }

    /// <summary>The places that are not written yet. Equal reputation is an equal place.</summary>
    private static IEnumerable<FinalPlace> Places(IReadOnlyList<BoardRow> sorted, HashSet<int> hidden)
    {
        var (board, position, place, reputation) = (0L, 0, 0, 0);
        foreach (var row in sorted)
        {
            if (row.Board != board) (board, position, reputation) = (row.Board, 0, 0);
            int? rank = null;
            if (row is { IsListed: true, Reputation: > 0 } && !(hidden.Contains(row.MemberId) && Board.Read(row.Board) is { Scope: BoardScope.Kind }))
            {
                position++;
                if (row.Reputation != reputation) (place, reputation) = (position, row.Reputation);
                rank = place;
            }
            if (row.Rank != rank) yield return new(row.Board, row.MemberId, rank);
        }
    }
}
