namespace Community.Web.Features.Boards;

/// <summary>A member whose place on a board may be another one now.</summary>
/// <param name="Lost">By how much more they had before; 0 where they gained.</param>
public readonly record struct Mover(long Board, int MemberId, int Lost);

/// <summary>A company whose place on a board of companies may be another one now.</summary>
/// <param name="Lost">By how much more it had before; 0 where it gained.</param>
public readonly record struct CompanyMover(long Board, int OrganisationId, int Lost);

/// <summary>Who has moved on which boards, until it is told. What a verb left here that was not committed is told for nothing.</summary>
public sealed class MovedBoards : IUseCase
{
    private readonly List<Mover> _movers = [];
    private readonly List<CompanyMover> _companies = [];

    public void Note(IEnumerable<Mover> movers) => _movers.AddRange(movers);

    public void Note(IEnumerable<CompanyMover> movers) => _companies.AddRange(movers);

    public (IReadOnlyList<Mover> Members, IReadOnlyList<CompanyMover> Companies) Take()
    {
        (IReadOnlyList<Mover>, IReadOnlyList<CompanyMover>) movers = ([.. _movers], [.. _companies]);
        _movers.Clear();
        _companies.Clear();
        return movers;
    }
}
