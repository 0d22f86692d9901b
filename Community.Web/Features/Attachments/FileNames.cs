using System.Globalization;
using System.Text;
using Community.Web.Features.Attachments.Formats;

namespace Community.Web.Features.Attachments;

/// <summary>Makes a name of what a file was called: one that no disk, address or text takes for something else, and that ends as its content is.</summary>
internal static class FileNames
{
    private const int LongestStem = 80;

    /// <summary>Names that mean a device to some systems.</summary>
    private static readonly HashSet<string> Devices = new(["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings that say what a file is; the content has said it better.</summary>
    private static readonly HashSet<string> Endings = new([".jpeg", ".jpg", ".exe", ".svg", ".html", ".htm", ".js", ".php", .. Enum.GetValues<AttachmentKind>().Select(FileFormats.Extension)], StringComparer.OrdinalIgnoreCase);

    public static string Clean(string? called, AttachmentKind kind)
    {
        var name = string.Concat((called ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormKC); // whatever is no character becomes a sign of that
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            if (Allowed(rune)) clean.Append(rune);
            else if (clean.Length > 0 && clean[^1] != '-' && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)) clean.Append('-');
        var ending = Path.GetExtension($"{clean}".TrimEnd(' ', '.', '-'));
        if (!ending.Any(char.IsLetter)) ending = ""; // a version, a date
        var stem = $"{clean}".TrimEnd(' ', '.', '-')[..^ending.Length];
        while (Endings.Contains(Path.GetExtension(stem))) stem = Path.GetFileNameWithoutExtension(stem);
        stem = Cut(stem.Trim(' ', '.', '-', '_', '~', '$'));
        if (stem.Length == 0 || Devices.Contains(stem.Split('.')[0])) stem = $"file{(stem.Length > 0 ? "-" : "")}{stem}";
        return stem + (kind is AttachmentKind.Text && ending.Equals(".log", StringComparison.OrdinalIgnoreCase) ? ".log" : FileFormats.Extension(kind));
    }

    /// <summary>Letters and digits of all scripts, pictograms, and the few marks that mean nothing in addresses, texts and commands.</summary>
    private static bool Allowed(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '-' or '_' or '(' or ')' or '+' or ',' or '~' or '$'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol;

    private static string Cut(string stem)
    {
        var kept = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
            if (kept.Length + rune.Utf16SequenceLength <= LongestStem) kept.Append(rune);
            else break;
        return $"{kept}".TrimEnd(' ', '.', '-');
    }
}
