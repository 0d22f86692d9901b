using System.Net;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown.Grammar;

/// <summary>Addresses in angle brackets, and tags inside a line. What stands between the tags code is code already here, before anything else reads it.</summary>
internal sealed class TagParser : AutolinkInlineParser
{
    private const int MaxLength = 2 * Address.MaxLength;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is '!' or '?') return false;
        if (slice.MatchLowercase("<code>") && TryCode(processor, ref slice)) return true;
        var tag = slice;
        tag.End = Math.Min(slice.End, slice.Start + MaxLength - 1);
        if (!base.Match(processor, ref tag)) return false;
        slice.Start = tag.Start;
        return true;
    }

    private static bool TryCode(InlineProcessor processor, ref StringSlice slice)
    {
        var code = slice.AsSpan()["<code>".Length..];
        var end = code.IndexOf("</code>", StringComparison.OrdinalIgnoreCase);
        if (end < 0) return false;
        processor.Inline = new CodeInline(WebUtility.HtmlDecode(code[..end].ToString().ReplaceLineEndings(" ")));
        slice.Start += "<code>".Length + end + "</code>".Length;
        return true;
    }
}

/// <summary>A line that begins with the tag of a block begins a paragraph of its own, even in the middle of a list or a quotation.</summary>
internal sealed partial class TagLineParser : BlockParser
{
    private readonly ParagraphBlockParser _paragraphs;

    public TagLineParser(ParagraphBlockParser paragraphs) => (_paragraphs, OpeningCharacters) = (paragraphs, ['<']);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !BeginsWithTag().IsMatch(processor.Line.AsSpan())) return BlockState.None;
        processor.NewBlocks.Push(new ParagraphBlock(_paragraphs) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) });
        return BlockState.Continue;
    }

    [GeneratedRegex(@"^<(?:/?(?:details|summary|blockquote|p)|hr\s*/?)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithTag();
}

/// <summary>Code between the tags pre: from a line that begins with the one to a line that ends with the other.</summary>
internal sealed class PreParser : BlockParser
{
    public PreParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.MatchLowercase("<pre>")) return BlockState.None;
        processor.NewBlocks.Push(new PreBlock(this) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) });
        return Ends(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return Ends(processor);
    }

    /// <summary>The code itself, as the writer of the tags meant it.</summary>
    public static string Code(PreBlock block)
    {
        var lines = block.Lines.ToString().Trim();
        return Characters.Clean(WebUtility.HtmlDecode(Without(Without(lines, "<pre>", "</pre>"), "<code>", "</code>"))).Trim('\n');
    }

    private static BlockState Ends(BlockProcessor processor)
        => processor.Line.AsSpan().TrimEnd().EndsWith("</pre>", StringComparison.OrdinalIgnoreCase) ? BlockState.Break : BlockState.Continue;

    private static string Without(string text, string opening, string closing)
    {
        if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) text = text[opening.Length..];
        return text.EndsWith(closing, StringComparison.OrdinalIgnoreCase) ? text[..^closing.Length] : text;
    }
}
