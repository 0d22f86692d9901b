using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>Makes pairs of tags in a run of inlines into nodes. A tag without its partner among its siblings stays as it was written, and is text.</summary>
internal static class InlineTags
{
    private const int MaxOpen = 100;

    public static List<Inline> Fold(List<Inline> inlines)
    {
        if (!inlines.Exists(i => i is HtmlInline)) return inlines;

        List<Inline> folded = [];
        List<(Tag Tag, int At)> open = [];
        foreach (var inline in inlines)
        {
            var tag = inline is HtmlInline html ? Tag.Read(html.Tag) : null;
            if (tag is { IsClosing: true } && open.FindLastIndex(o => o.Tag.Name == tag.Name) is >= 0 and var partner)
            {
                var (opening, at) = open[partner];
                open.RemoveRange(partner, open.Count - partner);
                var node = Pair(opening);
                foreach (var child in folded[(at + 1)..]) node.AppendChild(child);
                folded.RemoveRange(at, folded.Count - at);
                folded.Add(node);
                continue;
            }
            if (tag is { IsClosing: false, Kind: TagKind.Inline or TagKind.Link } && open.Count < MaxOpen) open.Add((tag, folded.Count));
            folded.Add(tag is null ? inline : Single(tag) ?? inline);
        }
        return folded;
    }

    private static ContainerInline Pair(Tag tag) => tag.Name switch
    {
        "a" => new LinkInline(tag.Attributes["href"], tag.Attributes.GetValueOrDefault("title", "")),
        "b" or "strong" => new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2 },
        "i" or "em" => new EmphasisInline { DelimiterChar = '*', DelimiterCount = 1 },
        "s" or "del" => new EmphasisInline { DelimiterChar = '~', DelimiterCount = 2 },
        _ => new TagInline(tag.Name),
    };

    private static Inline? Single(Tag tag) => tag.Kind switch
    {
        TagKind.LineBreak => new LineBreakInline { IsHard = true },
        TagKind.Picture => new LinkInline(tag.Attributes["src"], tag.Attributes.GetValueOrDefault("title", "")) { IsImage = true }
            .AppendChild(new LiteralInline(tag.Attributes.GetValueOrDefault("alt", ""))),
        _ => null,
    };
}
