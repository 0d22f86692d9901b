using System.Runtime.CompilerServices;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown.Grammar;

/// <summary>Emphasis and strikethrough, between Chinese characters too.</summary>
internal sealed class EmphasisParser : EmphasisInlineParser
{
    public EmphasisParser()
    {
        CjkFriendlyEmphasis = true;
        EmphasisDescriptors.Add(new('~', 2, 2, true));
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => Depth.AllowsMoreMarks(processor) && base.Match(processor, ref slice);
}

/// <summary>Tables up to a size: every row gets as many cells as the widest has, so a small text could become a huge page. Beyond it, bars are text.</summary>
internal sealed class TableParser(LineBreakInlineParser lineBreaks) : PipeTableParser(lineBreaks)
{
    private const int MaxColumns = 200;
    private const int MaxCells = 50_000;
    // With a mark of emphasis still open, each bar and row moves all that follow, and looks through all such marks.
    private const int MaxBarsWithMarks = 5000;
    private const int MaxMarksByRows = 1_000_000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block!.GetData(typeof(TableParser)) is not StrongBox<bool> mayBe)
        {
            if (slice.CurrentChar != '|') return base.Match(processor, ref slice);
            processor.Block.SetData(typeof(TableParser), mayBe = new(IsOfSize(slice.AsSpan(), Depth.OfMarks(processor))));
        }
        return mayBe.Value && base.Match(processor, ref slice);
    }

    private static bool IsOfSize(ReadOnlySpan<char> text, long marks)
    {
        long rows = 0, bars = 0, widest = 0;
        foreach (var line in text.EnumerateLines())
        {
            rows++;
            bars += line.Count('|');
            widest = Math.Max(widest, line.Count('|') + 1);
            foreach (var c in line) if (c is '*' or '_' or '~' or '[') marks++;
        }
        return widest <= MaxColumns && rows * widest <= MaxCells && rows * marks <= MaxMarksByRows && (marks == 0 || rows + bars <= MaxBarsWithMarks);
    }
}

/// <summary>Quotations, up to a depth; beyond it the mark is text.</summary>
internal sealed class QuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Depth.AllowsMoreBlocks(processor) ? base.TryOpen(processor) : BlockState.None;
}

/// <summary>Lists, up to a depth; beyond it the mark is text.</summary>
internal sealed class ListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Depth.AllowsMoreBlocks(processor) ? base.TryOpen(processor) : BlockState.None;
}

/// <summary>A box to tick, and only where a list item begins: a[x] further on is code that someone did not mark as such.</summary>
internal sealed class TaskParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
        => processor.Block is ParagraphBlock { Parent: ListItemBlock item } && item[0] == processor.Block && processor.Root!.FirstChild is null
            && slice.PeekChar(3).IsWhitespace() && base.Match(processor, ref slice);
}

/// <summary>The five kinds of alert; any other word in its place stays a word.</summary>
internal sealed class AlertParser : AlertInlineParser
{
    private static readonly string[] Kinds = ["[!note]", "[!tip]", "[!important]", "[!warning]", "[!caution]"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        foreach (var kind in Kinds)
            if (slice.MatchLowercase(kind)) return base.Match(processor, ref slice);
        return false;
    }
}

/// <summary>Each end of a line in a comment is one for its readers.</summary>
internal sealed class CommentLineParser : InlineParser
{
    public CommentLineParser() => OpeningCharacters = ['\n'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        processor.Inline = new LineBreakInline { IsHard = true };
        slice.SkipChar();
        while (slice.CurrentChar.IsSpaceOrTab()) slice.SkipChar();
        return true;
    }
}

/// <summary>Takes all lines of a comment as one text, blank ones included.</summary>
internal sealed class CommentParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        processor.NewBlocks.Push(new CommentBlock(this));
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => BlockState.Continue;
}
