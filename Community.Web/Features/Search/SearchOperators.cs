namespace Community.Web.Features.Search;

/// <summary>The names of the operators, and what is nearly one.</summary>
internal static class SearchOperators
{
    private const int ShortestNear = 4;

    private static readonly string[] Names = ["user", "org", "product", "version", "score", "views", "answers", "is", "has", "created", "active", "inquestion", "saved", "in", "order", "tag"];

    // As they are called elsewhere.
    private static readonly Dictionary<string, string> Others = new()
    {
        ["author"] = "user",
        ["company"] = "org",
        ["sort"] = "order",
        ["lastactive"] = "active",
        ["status"] = "is",
        ["tags"] = "tag",
        ["votes"] = "score",
        ["answer"] = "answers",
        ["view"] = "views",
    };

    /// <summary>Stand before a space in any English sentence.</summary>
    public static bool IsCommonWord(string name) => name is "is" or "has" or "in";

    /// <summary>The operator that a name means; null when it means none.</summary>
    public static string? Known(string name) => Array.IndexOf(Names, name) >= 0 ? name : Others.GetValueOrDefault(name);

    /// <summary>The operator that was nearly written: one letter more, less, other, or two in each other's place.</summary>
    public static string? Near(string name) => name.Length < ShortestNear - 1 ? null : Names.FirstOrDefault(n => n.Length >= ShortestNear && Distance(n, name) == 1);

    /// <summary>How many letters must be added, taken away, changed or swapped with the next.</summary>
    public static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[one.Length, other.Length];
    }
}
