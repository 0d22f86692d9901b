using System.Text;
using Community.Web.Markdown.Grammar;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>The words that a reader sees, code included, without any markup.</summary>
internal static class PlainText
{
    public static string Of(ContainerBlock container)
    {
        var text = new StringBuilder();
        foreach (var block in container) Write(text, block);
        return text.ToString().Trim();
    }

    private static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Write(text, inlines);
        return text.ToString().Trim();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup: return;
            case PreBlock pre: text.Append(PreParser.Code(pre)); break;
            case CodeBlock code: text.Append(code.Lines.ToString()); break;
            case LeafBlock { Inline: { } inlines }: text.Append(Of(inlines)); break;
            case TableRow row: text.AppendJoin(' ', row.Cast<TableCell>().Select(Of)); break;
            case ContainerBlock container:
                foreach (var child in container) Write(text, child);
                return;
            default: return;
        }
        text.Append('\n');
    }

    private static void Write(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
            switch (inline)
            {
                case TextInline run: text.Append(run.Text); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline lineBreak: text.Append(lineBreak.IsHard ? '\n' : ' '); break;
                case Picture picture: text.Append(picture.Alt); break;
                case FootnoteLink: break;
                case ContainerInline inner: Write(text, inner); break;
            }
    }
}
