using Community.Web.Markdown.Grammar;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>Goes through the blocks of a text, makes tags into blocks and has every run of inlines rebuilt.</summary>
internal static class Blocks
{
    public static void Rebuild(ContainerBlock container, Inlines inlines, int depth)
    {
        Rule.Require(depth < Depth.Max, MarkdownRenderer.TooDeep);
        foreach (var block in container)
            if (block is ParagraphBlock { Inline: { } source } paragraph) paragraph.Inline = Flat(source);
        BlockTags.Fold(container);
        foreach (var block in container)
            if (block is ContainerBlock inner) Rebuild(inner, inlines, depth + 1);
            else if (block is LeafBlock { Inline: { } source } leaf) leaf.Inline = inlines.Rebuild(source, depth + 1);
    }

    private static ContainerInline Flat(ContainerInline source)
    {
        var flat = new ContainerInline();
        foreach (var inline in Inlines.TakeFrom(source)) flat.AppendChild(inline);
        return flat;
    }
}
