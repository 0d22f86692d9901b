namespace Community.Web.Features.Boards;

/// <summary>What a member gains or loses on a board.</summary>
/// <param name="Board">The board's key.</param>
/// <param name="IsListed">Whether the member is ranked in public, for a row that is not there yet.</param>
public readonly record struct BoardMove(long Board, int MemberId, int Reputation, bool IsListed);

/// <summary>The place of a member when the board's period was over; null for who was not on it.</summary>
public readonly record struct FinalPlace(long Board, int MemberId, int? Rank);

/// <summary>What a company gains or loses on a board of companies.</summary>
/// <param name="Heads">How many people belong to it, at least one, for a row that is not there yet.</param>
public readonly record struct CompanyMove(long Board, int OrganisationId, int Reputation, int Heads);

/// <summary>The places of a company when the board's period was over, by the whole and per head; null for who was not on it.</summary>
public readonly record struct FinalCompanyPlace(long Board, int OrganisationId, int? Rank, int? RankPerHead);

/// <summary>Writes many rows of boards at once, in the transaction that is open.</summary>
public interface IBoardRows
{
    /// <summary>Adds to the rows, makes those that are missing, and has the boards ranked anew.</summary>
    Task Add(IReadOnlyList<BoardMove> moves, CancellationToken ct);

    /// <inheritdoc cref="Add(IReadOnlyList{BoardMove}, CancellationToken)" />
    Task Add(IReadOnlyList<CompanyMove> moves, CancellationToken ct);

    Task Place(IReadOnlyList<FinalPlace> places, CancellationToken ct);
    Task Place(IReadOnlyList<FinalCompanyPlace> places, CancellationToken ct);
}
