using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Community.Web.Markdown.Grammar;

/// <summary>What members may write, parser by parser; nothing is there that is not listed here.</summary>
internal static class Grammars
{
    public static readonly MarkdownPipeline Post = Build(
        blocks: (ParagraphBlockParser paragraphs) =>
        [
            new FootnoteParser(), new PipeTableBlockParser(), new TagLineParser(paragraphs), new PreParser(),
            new ThematicBreakParser(), new HeadingBlockParser(), new QuoteParser(), new ListParser(),
            new FencedCodeBlockParser(), new IndentedCodeBlockParser(), paragraphs,
        ],
        inlines: lineBreaks =>
        [
            new WrittenAddressParser(), new HtmlEntityParser(), new AlertParser(), new TaskParser(), new LinkParser(), new EscapeInlineParser(),
            new TableParser(lineBreaks), new EmphasisParser(), new CodeInlineParser(), new TagParser(), lineBreaks,
        ]);

    public static readonly MarkdownPipeline Comment = Build(
        blocks: _ => [new CommentParser()],
        inlines: _ =>
        [
            new WrittenAddressParser(), new HtmlEntityParser(), new LinkParser(), new EscapeInlineParser(),
            new EmphasisParser(), new CodeInlineParser(), new TagParser(), new CommentLineParser(),
        ]);

    private static MarkdownPipeline Build(Func<ParagraphBlockParser, BlockParser[]> blocks, Func<LineBreakInlineParser, InlineParser[]> inlines)
    {
        // Tables find their lines by exact places in the source.
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = Depth.Max };
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange(blocks(new()));
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(inlines(new()));
        return builder.Build();
    }
}
