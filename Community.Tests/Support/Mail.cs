using System.Text;
using System.Text.RegularExpressions;

namespace Community.Tests.Support;

/// <summary>A delivered mail, read as a mail program reads it.</summary>
public sealed partial class Mail
{
    private readonly List<(string Name, string Value)> _headers = [];

    private Mail(string source)
    {
        Source = source;
        var (head, body) = Split(source);
        _headers = Headers(head);
        var boundary = Boundary().Match(this["Content-Type"]) is { Success: true } found ? found.Groups[1].Value : null;
        List<Mail> parts = boundary is null ? [] : [.. body.Split($"--{boundary}")[1..^1].Select(p => new Mail(p.TrimStart('\n')))];
        var own = Decoded(body, this["Content-Transfer-Encoding"]);
        Text = parts.Count == 0 ? own : parts.Find(p => p["Content-Type"].StartsWith("text/plain", StringComparison.Ordinal))?.Text ?? "";
        Html = parts.Find(p => p["Content-Type"].StartsWith("text/html", StringComparison.Ordinal))?.Text ?? "";
    }

    public string Source { get; }
    public string Text { get; }
    public string Html { get; }

    /// <summary>A header's value with its encoded words read; empty without it.</summary>
    public string this[string header] => _headers.Find(h => h.Name.Equals(header, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    /// <summary>Path and query of the first link whose path starts so.</summary>
    public string Link(string path) => Links().Matches(Text).Select(m => new Uri(m.Value).PathAndQuery).FirstOrDefault(p => p.StartsWith(path, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No link to {path} in the mail:\n{Text}");

    public static Mail Read(string file) => new(File.ReadAllText(file).ReplaceLineEndings("\n"));

    private static (string Head, string Body) Split(string source)
    {
        var end = source.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (source, "") : (source[..end], source[(end + 2)..]);
    }

    private static List<(string, string)> Headers(string head) => [.. Folds().Replace(head, " ").Split('\n').Where(l => l.Contains(':', StringComparison.Ordinal))
        .Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)].Trim(), Words(l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())))];

    private static string Words(string value) => EncodedWord().Replace(BetweenWords().Replace(value, "$1"), w => w.Groups[1].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(w.Groups[2].Value))
        : QuotedPrintable(w.Groups[2].Value.Replace('_', ' ')));

    private static string Decoded(string body, string encoding) => encoding.ToUpperInvariant() switch
    {
        "BASE64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal).Trim())),
        "QUOTED-PRINTABLE" => QuotedPrintable(body.Replace("=\n", "", StringComparison.Ordinal)),
        _ => body,
    };

    private static string QuotedPrintable(string text)
    {
        List<byte> bytes = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length) { bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16)); i += 2; }
            else bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("boundary=\"?([^\";]+)")] private static partial Regex Boundary();
    [GeneratedRegex(@"https?://[^\s<>]+")] private static partial Regex Links();
    [GeneratedRegex(@"\n[ \t]+")] private static partial Regex Folds();
    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)] private static partial Regex EncodedWord();
    [GeneratedRegex(@"(\?=)\s+(?==\?)")] private static partial Regex BetweenWords();
}
