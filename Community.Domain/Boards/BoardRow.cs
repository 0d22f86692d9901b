namespace Community.Domain.Boards;

/// <summary>What a member has earned for one board. A projection of the ledger: only KeepBoards moves it.</summary>
public sealed class BoardRow(long board, int memberId, int reputation, bool isListed)
{
    /// <summary>The board's <see cref="Boards.Board.Key" />.</summary>
    public long Board { get; private set; } = board;
    public int MemberId { get; private set; } = memberId;

    /// <summary>May be below 1; then the member is not on the board.</summary>
    public int Reputation { get; private set; } = reputation;

    /// <summary>Ranked in public: neither staff nor hiding.</summary>
    public bool IsListed { get; private set; } = isListed;

    /// <summary>The place when the period was over; null before, and for those who were not on the board.</summary>
    public int? Rank { get; private set; }
}

/// <summary>
/// What a company's people have earned for a board of companies: that of everyone compares all, that of a kind its own. A projection
/// of the ledger: only KeepBoards moves it.
/// </summary>
public sealed class CompanyBoardRow(long board, int organisationId, int reputation, int heads)
{
    /// <summary>What one head has earned is kept in hundredths.</summary>
    public const int Parts = 100;

    public long Board { get; private set; } = board;
    public int OrganisationId { get; private set; } = organisationId;
    public int Reputation { get; private set; } = reputation;

    /// <summary>How many people belong to it, at least one: now while the period runs, and at its end from then on.</summary>
    public int Heads { get; private set; } = heads;

    /// <summary>What one of them has earned, on average, in hundredths.</summary>
    public int PerHead { get; private set; } = reputation * Parts / heads;

    /// <summary>The places when the period was over; null before, and for those who were not on the board.</summary>
    public int? Rank { get; private set; }
    public int? RankPerHead { get; private set; }
}

/// <summary>A board that has rows, of members or companies.</summary>
public sealed class KeptBoard(long board)
{
    public long Board { get; private set; } = board;

    /// <summary>The ranks at the end of its period are written, and nothing has moved it since.</summary>
    public bool IsRanked { get; private set; }
}
