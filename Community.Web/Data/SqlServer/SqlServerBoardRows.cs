using System.Globalization;
using System.Text;
using Community.Web.Features.Boards;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data.SqlServer;

/// <summary>What is there is updated, then what is missing inserted: not MERGE, which not every TDS server knows. The member's own row is held by the ledger meanwhile.</summary>
internal sealed class SqlServerBoardRows(CommunityDb db) : IBoardRows
{
    private const int MostRows = 400; // four parameters each; the server stops at 2,100

    public async Task Add(IReadOnlyList<BoardMove> moves, CancellationToken ct)
    {
        foreach (var some in moves.Chunk(MostRows))
        {
            await Run([.. some.Select(m => new object[] { m.Board, m.MemberId, m.Reputation, m.IsListed })], v => $"""
                UPDATE r SET Reputation = r.Reputation + v.Reputation FROM BoardRows r JOIN {v}(Board, MemberId, Reputation, IsListed) ON r.Board = v.Board AND r.MemberId = v.MemberId;
                INSERT INTO BoardRows (Board, MemberId, Reputation, IsListed)
                SELECT v.Board, v.MemberId, v.Reputation, v.IsListed FROM {v}(Board, MemberId, Reputation, IsListed)
                WHERE NOT EXISTS (SELECT 1 FROM BoardRows r WHERE r.Board = v.Board AND r.MemberId = v.MemberId);
                """, ct);
            await Keep(some.Select(m => m.Board), ct);
        }
    }

    public async Task Add(IReadOnlyList<CompanyMove> moves, CancellationToken ct)
    {
        foreach (var some in moves.Chunk(MostRows))
        {
            await Run([.. some.Select(m => new object[] { m.Board, m.OrganisationId, m.Reputation, m.Heads })], v => $"""
                UPDATE r SET Reputation = r.Reputation + v.Reputation, PerHead = (r.Reputation + v.Reputation) * {CompanyBoardRow.Parts} / r.Heads
                FROM CompanyBoardRows r JOIN {v}(Board, OrganisationId, Reputation, Heads) ON r.Board = v.Board AND r.OrganisationId = v.OrganisationId;
                INSERT INTO CompanyBoardRows (Board, OrganisationId, Reputation, Heads, PerHead)
                SELECT v.Board, v.OrganisationId, v.Reputation, v.Heads, v.Reputation * {CompanyBoardRow.Parts} / v.Heads FROM {v}(Board, OrganisationId, Reputation, Heads)
                WHERE NOT EXISTS (SELECT 1 FROM CompanyBoardRows r WHERE r.Board = v.Board AND r.OrganisationId = v.OrganisationId);
                """, ct);
            await Keep(some.Select(m => m.Board), ct);
        }
    }

    public async Task Place(IReadOnlyList<FinalPlace> places, CancellationToken ct)
    {
        foreach (var some in places.Chunk(MostRows))
            await Run([.. some.Select(p => new object[] { p.Board, p.MemberId, p.Rank is { } rank ? rank : DBNull.Value })],
                v => $"UPDATE r SET Rank = v.Place FROM BoardRows r JOIN {v}(Board, MemberId, Place) ON r.Board = v.Board AND r.MemberId = v.MemberId", ct);
    }

    public async Task Place(IReadOnlyList<FinalCompanyPlace> places, CancellationToken ct)
    {
        foreach (var some in places.Chunk(MostRows))
            await Run([.. some.Select(p => new object[] { p.Board, p.OrganisationId, p.Rank is { } rank ? rank : DBNull.Value, p.RankPerHead is { } perHead ? perHead : DBNull.Value })],
                v => $"UPDATE r SET Rank = v.Place, RankPerHead = v.PlacePerHead FROM CompanyBoardRows r JOIN {v}(Board, OrganisationId, Place, PlacePerHead) ON r.Board = v.Board AND r.OrganisationId = v.OrganisationId", ct);
    }

    private Task Keep(IEnumerable<long> boards, CancellationToken ct) => Run([.. boards.Distinct().Select(board => new object[] { board })], v => $"""
        UPDATE b SET IsRanked = 0 FROM KeptBoards b JOIN {v}(Board) ON b.Board = v.Board WHERE b.IsRanked = 1;
        INSERT INTO KeptBoards (Board, IsRanked) SELECT v.Board, 0 FROM {v}(Board) WHERE NOT EXISTS (SELECT 1 FROM KeptBoards b WHERE b.Board = v.Board);
        """, ct);

    /// <param name="sql">Makes the statement of the rows, which are called v there.</param>
    private async Task Run(IReadOnlyList<object[]> rows, Func<string, string> sql, CancellationToken ct)
    {
        await using var command = (SqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        var values = new StringBuilder("(VALUES ");
        foreach (var row in rows)
        {
            values.Append(command.Parameters.Count > 0 ? ",(" : "(");
            for (var i = 0; i < row.Length; i++)
            {
                values.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")}@{command.Parameters.Count}");
                // Of nothing but nulls a server would not know what kind of column it is.
                command.Parameters.Add(new SqlParameter { ParameterName = $"@{command.Parameters.Count}", Value = row[i], DbType = row[i] switch { long => System.Data.DbType.Int64, bool => System.Data.DbType.Boolean, _ => System.Data.DbType.Int32 } });
            }
            values.Append(')');
        }
#pragma warning disable CA2100 // the statements stand above, values are parameters
        command.CommandText = sql(values.Append(") v").ToString());
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
