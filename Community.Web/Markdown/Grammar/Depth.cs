using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown.Grammar;

/// <summary>How deep things may stand in things. The parser looks through all that is open for each line and each word, so depth is time squared.</summary>
internal static class Depth
{
    /// <summary>Of the tree that comes out.</summary>
    public const int Max = 100;

    // Leaves room for emphasis and tags within.
    private const int MaxBlocks = Max / 2;

    // Marks of emphasis stay open until their paragraph or table ends, so these are many in an honest one, too.
    private const int MaxMarks = 1000;

    public static bool AllowsMoreBlocks(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent) depth++;
        return depth < MaxBlocks;
    }

    public static bool AllowsMoreMarks(InlineProcessor processor) => OfMarks(processor) < MaxMarks;

    /// <summary>How many marks are open where the parser is.</summary>
    public static int OfMarks(InlineProcessor processor)
    {
        var depth = 0;
        for (var mark = processor.Root; mark?.LastChild is ContainerInline { IsClosed: false } inner; mark = inner) depth++;
        return depth;
    }
}
