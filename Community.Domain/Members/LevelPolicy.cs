namespace Community.Domain.Members;

/// <summary>How far reputation has brought a member: a step with a title.</summary>
/// <param name="Number">From 1; the pages have a title for each number.</param>
/// <param name="From">The reputation it begins at.</param>
public sealed record Level(int Number, int From);

/// <summary>The reputation that each level begins at. The whole ladder is this file; the titles are words of the pages.</summary>
public sealed record LevelPolicy
{
    public const string Section = "Levels";

    /// <summary>As many as there are titles.</summary>
    public const int Most = 12;

    private static readonly int[] Usual = [1, 100, 500, 1_000, 2_500, 5_000, 8_000, 12_000, 16_000, 20_000, 25_000, 35_000];

    /// <summary>Other steps than the usual ones: the first is 1, each is higher than the one before.</summary>
    public IReadOnlyList<int> From { get; init; } = [];

    public IReadOnlyList<Level> All => [.. Steps.Select((from, i) => new Level(i + 1, from))];

    public bool IsLadder => Steps is [1, ..] and { Count: <= Most } && Steps.Zip(Steps.Skip(1)).All(pair => pair.First < pair.Second);

    private IReadOnlyList<int> Steps => From.Count > 0 ? From : Usual;

    /// <param name="reputation">As it is shown; whatever is below 1 stands on the first step.</param>
    public Level Of(int reputation) => All.LastOrDefault(l => l.From <= reputation) ?? All[0];

    /// <summary>What comes after a level; null above the highest.</summary>
    public Level? After(Level level) => level.Number < Steps.Count ? All[level.Number] : null;
}
