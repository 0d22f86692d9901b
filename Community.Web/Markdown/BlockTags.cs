using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>
/// Makes the tags that hold blocks — details, summary, blockquote, p, hr — into blocks, among the paragraphs of one container.
/// Only pairs that nest are tags, so what comes out is a tree; any other is left in its paragraph, and is text.
/// </summary>
internal sealed class BlockTags
{
    private const int MaxOpen = 50;

    private sealed record Token(int Block, Inline Inline, Tag Tag);

    private readonly List<Token> _tokens = [];
    private readonly Dictionary<Inline, Token> _accepted = [];

    public static void Fold(ContainerBlock container)
    {
        var tags = new BlockTags();
        for (var i = 0; i < container.Count; i++)
            if (container[i] is ParagraphBlock { Inline: { } inlines })
                foreach (var inline in inlines)
                    if (inline is HtmlInline html && Tag.Read(html.Tag) is { IsOfBlocks: true } tag) tags._tokens.Add(new(i, inline, tag));
        if (tags._tokens.Count == 0) return;
        tags.Match();
        tags.Rebuild(container);
    }

    private void Match()
    {
        List<int> open = [];
        List<(int Open, int Close)> summaries = [];
        for (var i = 0; i < _tokens.Count; i++)
        {
            var tag = _tokens[i].Tag;
            if (tag.Kind is TagKind.Rule) Accept(i);
            else if (!tag.IsClosing) { if (open.Count < MaxOpen) open.Add(i); }
            else if (open.FindLastIndex(o => _tokens[o].Tag.Name == tag.Name) is >= 0 and var at)
            {
                var partner = open[at];
                open.RemoveRange(at, open.Count - at);
                if (tag.Name == "summary") summaries.Add((partner, i));
                else { Accept(partner); Accept(i); }
            }
        }
        foreach (var (opening, closing) in summaries)
            if (closing == opening + 1 && _tokens[opening].Block == _tokens[closing].Block && BeginsDetails(opening)) { Accept(opening); Accept(closing); }
    }

    private void Accept(int token) => _accepted.Add(_tokens[token].Inline, _tokens[token]);

    /// <summary>Nothing but space stands between the details and this, its summary.</summary>
    private bool BeginsDetails(int summary)
    {
        if (summary == 0 || _tokens[summary - 1] is not { Tag: { Name: "details", IsClosing: false } } details || !_accepted.ContainsKey(details.Inline)) return false;
        var here = _tokens[summary];
        var before = here.Inline.PreviousSibling;
        while (before is not null && before != details.Inline && IsSpace(before)) before = before.PreviousSibling;
        if (before == details.Inline) return true;
        if (before is not null || details.Block != here.Block - 1) return false;
        var after = details.Inline.NextSibling;
        while (after is not null && IsSpace(after)) after = after.NextSibling;
        return after is null;
    }

    private static bool IsSpace(Inline inline) => inline is LineBreakInline || inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace();

    private void Rebuild(ContainerBlock container)
    {
        Block[] blocks = [.. container];
        container.Clear();
        var current = container;
        Stack<ContainerBlock> outer = [];
        foreach (var block in blocks)
        {
            if (block is not ParagraphBlock { Inline: { } inlines } || !inlines.Any(_accepted.ContainsKey)) { current.Add(block); continue; }
            LeafBlock piece = new ParagraphBlock { Inline = new() };
            foreach (var inline in Inlines.TakeFrom(inlines))
            {
                if (!_accepted.TryGetValue(inline, out var token)) { piece.Inline!.AppendChild(inline); continue; }
                Close(piece, current);
                piece = token.Tag is { Name: "summary", IsClosing: false } ? new SummaryBlock { Inline = new() } : new ParagraphBlock { Inline = new() };
                if (token.Tag.Kind is TagKind.Rule) current.Add(new ThematicBreakBlock(null!));
                if (token.Tag.Name is not ("details" or "blockquote")) continue;
                if (token.Tag.IsClosing) { current = outer.Pop(); continue; }
                ContainerBlock inner = token.Tag.Name == "details" ? new DetailsBlock() : new QuoteBlock(null!);
                current.Add(inner);
                outer.Push(current);
                current = inner;
            }
            Close(piece, current);
        }
    }

    private static void Close(LeafBlock piece, ContainerBlock current)
    {
        while (piece.Inline!.FirstChild is { } first && IsSpace(first)) first.Remove();
        while (piece.Inline.LastChild is { } last && IsSpace(last)) last.Remove();
        if (piece.Inline.FirstChild is LiteralInline beginning) beginning.Content.TrimStart();
        if (piece.Inline.LastChild is LiteralInline end) end.Content.TrimEnd();
        if (piece is SummaryBlock || piece.Inline.FirstChild is not null) current.Add(piece);
    }
}
