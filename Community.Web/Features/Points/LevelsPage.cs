namespace Community.Web.Features.Points;

/// <summary>A level as the ladder shows it.</summary>
/// <param name="IsOwn">The reader stands here.</param>
/// <param name="IsReached">The reader has come this far; null for visitors.</param>
public sealed record LevelRow(Level Level, bool IsOwn, bool? IsReached);

/// <summary>The ladder of levels with the reader's place on it.</summary>
/// <param name="Reputation">The reader's, as it is shown; null for visitors.</param>
/// <param name="Next">What the reader comes to next; null on the highest, and for visitors.</param>
public sealed record LevelsPage(int? Reputation, IReadOnlyList<LevelRow> Rows, Level? Next)
{
    public static LevelsPage Of(LevelPolicy levels, int? reputation)
    {
        var own = reputation is { } r ? levels.Of(r) : null;
        return new(reputation, [.. levels.All.Select(l => new LevelRow(l, l == own, own is null ? null : l.Number <= own.Number))], own is null ? null : levels.After(own));
    }
}
