using System.Globalization;

namespace Community.Web.Features.Boards;

/// <summary>Where a page of a board ends: rank and position travel along, so that nobody counts who stands above.</summary>
internal sealed record BoardPlace(Board Board, int Reputation, int MemberId, int Rank, int Position)
{
    public string Write() => Cursor.Write(Name(Board), Reputation, string.Create(CultureInfo.InvariantCulture, $"{MemberId}.{Rank}.{Position}"));

    /// <summary>Null begins at the top: for none, a broken one and one of another board.</summary>
    public static BoardPlace? Read(Board board, string? after)
    {
        if (Cursor.Read(Name(board), after) is not { Key: > 0 and <= int.MaxValue } cursor) return null;
        int[] parts = [.. cursor.Tie.Split('.').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)];
        return parts is [>= 0 and var member, > 0 and var rank, > 0 and var position] ? new(board, cursor.Number, member, rank, position) : null;
    }

    private static string Name(Board board) => string.Create(CultureInfo.InvariantCulture, $"board.{board.Key}");
}
