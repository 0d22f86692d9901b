namespace Community.Tests.Pages.Rights;

/// <summary>The door to the community's figures.</summary>
public static partial class Matrix
{
    private static IEnumerable<KeyValuePair<string, Door>> Figures() => [.. Open(By(Right.SeeFigures), "/figures")];
}
