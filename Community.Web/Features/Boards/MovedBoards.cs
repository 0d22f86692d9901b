namespace Community.Web.Features.Boards;

/// <summary>A member whose place on a board may be another one now.</summary>
/// <param name="Lost">By how much more they had before; 0 where they gained.</param>
public readonly record struct Mover(long Board, int MemberId, int Lost);

/// <summary>Who has moved on which boards, until it is told. What a verb left here that was not committed is told for nothing.</summary>
public sealed class MovedBoards : IUseCase
{
    private readonly List<Mover> _movers = [];

    public void Note(IEnumerable<Mover> movers) => _movers.AddRange(movers);

    public IReadOnlyList<Mover> Take()
    {
        IReadOnlyList<Mover> movers = [.. _movers];
        _movers.Clear();
        return movers;
    }
}
