using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Community.Tests.Domain.Members;

/// <summary>Names that must be normalised, refused or shown safely, each with the reason.</summary>
internal static class TrickyNames
{
    public static IReadOnlyList<(string Name, string Kind)> All { get; } = Read();

    private static List<(string, string)> Read([CallerFilePath] string here = "")
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../Vectors/unicode/tricky-names.json")));
        // JSON's own unescaping refuses the lone surrogate, which is one of the names.
        return [.. file.RootElement.GetProperty("rows").EnumerateArray().Select(row => (Regex.Unescape(row[0].GetRawText()[1..^1]), row[1].GetString()!))];
    }
}
