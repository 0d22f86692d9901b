namespace Community.Web.Features.Search;

/// <summary>
/// Traditional Chinese characters as the simplified ones that are written for them, one by one: whoever types 庫存 finds 库存. For
/// comparing only; a text is shown as it was written. Where the table is from: simplified.NOTICE.txt.
/// </summary>
internal static class Simplified
{
    private const char First = '\u3400', Last = '\u9FFF';

    private static readonly char[] Table = Load();

    public static char Of(char c) => c is >= First and <= Last ? Table[c - First] : c;

    /// <summary>Each line is a simplified character and the traditional ones that it is written for.</summary>
    private static char[] Load()
    {
        var table = new char[Last - First + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)(First + i);
        using var lines = new StreamReader(typeof(Simplified).Assembly.GetManifestResourceStream("simplified.txt")!);
        while (lines.ReadLine() is { } line)
            foreach (var traditional in line.AsSpan(1)) table[traditional - First] = line[0];
        return table;
    }
}
