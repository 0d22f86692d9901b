namespace Community.Web.Features.Proof;

/// <summary>Something that is not as the facts say.</summary>
/// <param name="Check">What was checked, as a dotted code.</param>
/// <param name="Subject">The id of the row.</param>
public sealed record Finding(string Check, int Subject, string Expected, string Found)
{
    public override string ToString() => $"{Check} {Subject}: expected {Expected}, found {Found}";

    /// <summary>A finding where the two differ, nothing where they agree.</summary>
    internal static IEnumerable<Finding> Where<T>(string check, int subject, T expected, T found)
        => EqualityComparer<T>.Default.Equals(expected, found) ? [] : [new(check, subject, Text(expected), Text(found))];

    private static string Text<T>(T value) => value switch
    {
        null => "nothing",
        DateTime time => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}

/// <summary>Looks for what is not as the facts say. Reads only, and one row at a time.</summary>
internal interface IProof
{
    IAsyncEnumerable<Finding> Find(CancellationToken ct);
}

/// <summary>Looks for drift in a projection, and can make it anew from the facts.</summary>
internal interface IProjection : IProof
{
    /// <param name="ids">The subjects of what was found.</param>
    Task Repair(IReadOnlyList<int> ids, CancellationToken ct);
}
