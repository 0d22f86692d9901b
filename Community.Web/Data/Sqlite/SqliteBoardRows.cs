using Community.Web.Features.Boards;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data.Sqlite;

/// <summary>One statement for the rows, whether they are there or not, and one for their boards.</summary>
internal sealed class SqliteBoardRows(CommunityDb db) : IBoardRows
{
    private const int RowsAtATime = 50; // the driver looks for each parameter among all of a statement

    public async Task Add(IReadOnlyList<BoardMove> moves, CancellationToken ct)
    {
        await Run("INSERT INTO BoardRows (Board, MemberId, Reputation, IsListed) VALUES ", [.. moves.Select(m => new object[] { m.Board, m.MemberId, m.Reputation, m.IsListed ? 1 : 0 })],
            " ON CONFLICT (Board, MemberId) DO UPDATE SET Reputation = Reputation + excluded.Reputation", ct);
        await Keep(moves.Select(m => m.Board), ct);
    }

    public async Task Add(IReadOnlyList<CompanyMove> moves, CancellationToken ct)
    {
        await Run("INSERT INTO CompanyBoardRows (Board, OrganisationId, Reputation, Heads, PerHead) VALUES ",
            [.. moves.Select(m => new object[] { m.Board, m.OrganisationId, m.Reputation, m.Heads, m.Reputation * CompanyBoardRow.Parts / m.Heads })],
            $" ON CONFLICT (OrganisationId, Board) DO UPDATE SET Reputation = Reputation + excluded.Reputation, PerHead = (Reputation + excluded.Reputation) * {CompanyBoardRow.Parts} / Heads", ct);
        await Keep(moves.Select(m => m.Board), ct);
    }

    public Task Place(IReadOnlyList<FinalPlace> places, CancellationToken ct)
        => Run("UPDATE BoardRows SET Rank = p.column3 FROM (VALUES ", [.. places.Select(p => new object[] { p.Board, p.MemberId, p.Rank is { } rank ? rank : DBNull.Value })],
            ") p WHERE Board = p.column1 AND MemberId = p.column2", ct);

    public Task Place(IReadOnlyList<FinalCompanyPlace> places, CancellationToken ct)
        => Run("UPDATE CompanyBoardRows SET Rank = p.column3, RankPerHead = p.column4 FROM (VALUES ",
            [.. places.Select(p => new object[] { p.Board, p.OrganisationId, p.Rank is { } rank ? rank : DBNull.Value, p.RankPerHead is { } perHead ? perHead : DBNull.Value })],
            ") p WHERE Board = p.column1 AND OrganisationId = p.column2", ct);

    private Task Keep(IEnumerable<long> boards, CancellationToken ct)
        => Run("INSERT INTO KeptBoards (Board, IsRanked) VALUES ", [.. boards.Distinct().Select(board => new object[] { board, 0 })],
            " ON CONFLICT (Board) DO UPDATE SET IsRanked = 0 WHERE IsRanked", ct);

    private async Task Run(string before, IReadOnlyList<object[]> rows, string after, CancellationToken ct)
    {
        SqliteCommand? command = null;
        try
        {
            foreach (var some in rows.Chunk(RowsAtATime))
            {
                object[] values = [.. some.SelectMany(row => row)];
                if (command?.Parameters.Count != values.Length)
                {
                    command?.Dispose();
                    command = Command(before, some.Length, some[0].Length, after);
                }
                for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            command?.Dispose();
        }
    }

    private SqliteCommand Command(string before, int rows, int columns, string after)
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        for (var i = 0; i < rows * columns; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
#pragma warning disable CA2100 // the statements stand above, values are parameters
        command.CommandText = $"{before}{string.Join(',', Enumerable.Range(0, rows).Select(row => $"({string.Join(',', Enumerable.Range(row * columns, columns).Select(i => $"@{i}"))})"))}{after}";
#pragma warning restore CA2100
        return command;
    }
}
