using System.Globalization;

namespace Community.Web.Features.Boards;

/// <summary>Where a page of a board ends: rank and position travel along, so that nobody counts who stands above.</summary>
/// <param name="Reputation">Or what a head has earned, where companies stand in that order.</param>
/// <param name="MemberId">Or the company's id.</param>
/// <param name="List">What stands on the board, in which order: a place means nothing to another list.</param>
internal sealed record BoardPlace(Board Board, int Reputation, int MemberId, int Rank, int Position, string List = BoardPlace.Members)
{
    public const string Members = "board";

    public string Write() => Cursor.Write(Name(Board, List), Reputation, string.Create(CultureInfo.InvariantCulture, $"{MemberId}.{Rank}.{Position}"));

    /// <summary>Null begins at the top: for none, a broken one and one of another board.</summary>
    public static BoardPlace? Read(Board board, string? after, string list = Members)
    {
        if (Cursor.Read(Name(board, list), after) is not { Key: > 0 and <= int.MaxValue } cursor) return null;
        int[] parts = [.. cursor.Tie.Split('.').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)];
        return parts is [>= 0 and var member, > 0 and var rank, > 0 and var position] ? new(board, cursor.Number, member, rank, position, list) : null;
    }

    private static string Name(Board board, string list) => string.Create(CultureInfo.InvariantCulture, $"{list}.{board.Key}");
}
