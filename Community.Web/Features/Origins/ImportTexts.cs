using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using Community.Web.Markdown;

namespace Community.Web.Features.Origins;

/// <summary>Cleans and renders what comes from elsewhere. The rules of length hold for what is written here, not for history.</summary>
public sealed partial class ImportTexts(MarkdownRenderer markdown) : IUseCase
{
    private const int Unlimited = int.MaxValue / 4;
    private static readonly TextPolicy Lenient = new()
    {
        TitleMin = 0,
        ChineseTitleMin = 0,
        TitleMax = Unlimited,
        BodyMin = 0,
        ChineseBodyMin = 0,
        BodyMax = Unlimited,
        CommentMin = 0,
        CommentMax = Unlimited,
        SummaryMax = Unlimited,
        MarksMax = Unlimited,
    };

    // What cleaning leaves as it is: ASCII, western letters, dashes and quotes, Han.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. "\t\n\r–—‘’“”…•", .. Range(' ', '~'), .. Range('\u00A1', '\u00AC'), .. Range('\u00AE', '\u02FF'), .. Range('\u3001', '\u3020'), .. Range('\u4E00', '\u9FFF')]);
    private int _refused;

    /// <summary>Bodies that the renderer refused, which are shown as they were written.</summary>
    public int Refused => _refused;

    /// <summary>Most history is plain; only what is not goes through the slow cleaning, character by character.</summary>
    public static string Body(string raw) => raw.AsSpan().ContainsAnyExcept(Plain) ? Lenient.Body(raw) : WithoutOuterBlankLines(raw.ReplaceLineEndings("\n"));

    public static string Comment(string raw) => raw.AsSpan().ContainsAnyExcept(Plain) ? Lenient.Comment(raw) : raw.ReplaceLineEndings("\n").Trim();

    /// <summary>As it was, unless it hides characters that nobody sees.</summary>
    public static string Line(string? raw)
    {
        var line = Lenient.Title(raw);
        return string.Join(' ', (raw ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) == line ? (raw ?? "").ReplaceLineEndings(" ").Trim() : line;
    }

    /// <summary>What can be read of a body of which only the HTML is left.</summary>
    public static string Readable(string html) => Lenient.Body(WebUtility.HtmlDecode(Tag().Replace(BlockEnd().Replace(html, "\n\n"), "")));

    public string PostHtml(string body, string prefix) => Render(body, prefix, markdown.Parse);

    public string CommentHtml(string body, string prefix) => Render(body, prefix, markdown.ParseComment);

    private string Render(string body, string prefix, Func<string, MarkdownText> parse)
    {
        try
        {
            return parse(body).Html(prefix, _ => null);
        }
        catch (RuleBrokenException)
        {
            Interlocked.Increment(ref _refused);
            var fence = new string('~', Fences().Matches(body).Select(m => m.Length).Append(2).Max() + 1);
            return markdown.Parse($"{fence}\n{ImportJob.Cut(body, new TextPolicy().BodyMax)}\n{fence}").Html(prefix, _ => null);
        }
    }

    /// <summary>The first line keeps its indentation: four spaces make it code.</summary>
    private static string WithoutOuterBlankLines(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(" \t\n");
        return first < 0 ? "" : text[(text.LastIndexOf('\n', first) + 1)..].TrimEnd();
    }

    private static IEnumerable<char> Range(char from, char to) => Enumerable.Range(from, to - from + 1).Select(c => (char)c);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("</(p|h[1-6]|li|pre|blockquote|tr)>|<br ?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("~+")]
    private static partial Regex Fences();
}
