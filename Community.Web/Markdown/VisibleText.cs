using System.Net;
using System.Text;

namespace Community.Web.Markdown;

/// <summary>
/// What a reader sees of HTML that <see cref="HtmlWriter"/> wrote: much faster than reading the Markdown again. Knows only what
/// comes out there: every &lt; begins a tag, and blocks end with their lines.
/// </summary>
public static class VisibleText
{
    private const string Alt = " alt=\"";

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        for (var tag = rest.IndexOf('<'); tag >= 0; tag = rest.IndexOf('<'))
        {
            text.Append(rest[..tag]);
            var end = rest[tag..].IndexOf('>');
            if (end < 0)
            {
                rest = [];
                break;
            }
            if (rest[tag..].StartsWith("<img")) Picture(text, rest.Slice(tag, end));
            rest = rest[(tag + end + 1)..];
        }
        return WebUtility.HtmlDecode(text.Append(rest).ToString()).Trim();
    }

    private static void Picture(StringBuilder text, ReadOnlySpan<char> tag)
    {
        var alt = tag.IndexOf(Alt);
        if (alt < 0) return;
        var words = tag[(alt + Alt.Length)..];
        text.Append(words[..words.IndexOf('"')]);
    }
}
