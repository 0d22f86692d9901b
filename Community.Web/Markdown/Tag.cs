using System.Net;
using System.Text.RegularExpressions;

namespace Community.Web.Markdown;

internal enum TagKind { Inline, Link, Block, LineBreak, Rule, Picture }

/// <summary>One HTML tag of the subset that members may write. A tag with anything more to it is text.</summary>
internal sealed partial record Tag(string Name, TagKind Kind, bool IsClosing, IReadOnlyDictionary<string, string> Attributes)
{
    // The attributes listed are read or, like a picture's width, known to be harmless and dropped.
    private static readonly Dictionary<string, (TagKind Kind, string[] Attributes)> Known = new(
    [
        .. new[] { "kbd", "sub", "sup", "b", "strong", "i", "em", "s", "del" }.Select(name => Bare(name, TagKind.Inline)),
        .. new[] { "details", "summary", "blockquote", "p" }.Select(name => Bare(name, TagKind.Block)),
        Bare("br", TagKind.LineBreak),
        Bare("hr", TagKind.Rule),
        new("a", (TagKind.Link, ["href", "title", "rel", "target"])),
        new("img", (TagKind.Picture, ["src", "alt", "title", "width", "height"])),
    ], StringComparer.Ordinal);

    private static KeyValuePair<string, (TagKind, string[])> Bare(string name, TagKind kind) => new(name, (kind, []));

    /// <summary>Splits a block of text or stands between two.</summary>
    public bool IsOfBlocks => Kind is TagKind.Block or TagKind.Rule;

    public static Tag? Read(string source)
    {
        var form = Form().Match(source);
        if (!form.Success) return null;
        var name = form.Groups["name"].Value.ToLowerInvariant();
        if (!Known.TryGetValue(name, out var known)) return null;

        var isClosing = form.Groups["close"].Success;
        var isPair = known.Kind is TagKind.Inline or TagKind.Link or TagKind.Block;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(form.Groups["attributes"].Value))
            if (!attributes.TryAdd(attribute.Groups["name"].Value.ToLowerInvariant(), WebUtility.HtmlDecode(attribute.Groups["value"].Value))) return null;

        if (isClosing && (!isPair || attributes.Count > 0) || isPair && form.Groups["void"].Success || attributes.Keys.Except(known.Attributes).Any()) return null;
        var needed = known.Kind switch { TagKind.Link => "href", TagKind.Picture => "src", _ => null };
        return needed is null || isClosing || attributes.ContainsKey(needed) ? new(name, known.Kind, isClosing, attributes) : null;
    }

    [GeneratedRegex("""^<(?<close>/)?(?<name>[A-Za-z]+)(?<attributes>(?:\s+[A-Za-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))*)\s*(?<void>/)?>$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex("""(?<name>[A-Za-z]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'=<>`]+))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
