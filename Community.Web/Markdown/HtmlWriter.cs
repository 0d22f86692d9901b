using System.Globalization;
using System.Text;
using Community.Web.Markdown.Grammar;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>Writes a text as HTML. Every tag and attribute that can come out of what members write stands here or, for what a text names, in <see cref="ReferenceWriter"/>.</summary>
internal sealed class HtmlWriter(string idPrefix, ReferenceWriter references, IReadOnlyDictionary<string, UploadedFile> files)
{
    // A definition repeated by its short name, or a row padded to its table, makes much of little.
    private const int MaxLength = 1_000_000;
    private const string Rel = " rel=\"ugc nofollow noopener\"";

    private readonly StringBuilder _out = new();
    private HtmlRenderer Html => field ??= new(new StringWriter(_out, CultureInfo.InvariantCulture));

    public string Write(MarkdownDocument document)
    {
        Children(document);
        return _out.ToString();
    }

    private void Children(ContainerBlock container, bool isTight = false)
    {
        foreach (var block in container)
        {
            if (block != container[0]) Html.EnsureLine();
            Write(block, isTight);
        }
    }

    private void RequireRoom() => Rule.Require(_out.Length <= MaxLength, MarkdownRenderer.TooDeep);

    private void Write(Block block, bool isTight)
    {
        RequireRoom();
        switch (block)
        {
            case CommentBlock comment: Children(comment.Inline); break;
            case SummaryBlock summary: Around("summary", summary.Inline, "\n"); break;
            // The page's own title and sections are h1 and h2.
            case HeadingBlock heading: Around($"h{Math.Min(heading.Level + 2, 6)}", heading.Inline, "\n"); break;
            case ParagraphBlock paragraph: Paragraph(paragraph, isTight); break;
            case ThematicBreakBlock: Html.Write("<hr>\n"); break;
            case PreBlock pre: Code(PreParser.Code(pre), null); break;
            case CodeBlock code: Code(code.Lines.ToString(), (code as FencedCodeBlock)?.Info); break;
            case DetailsBlock details: Inside("<details>", details, "</details>"); break;
            case AlertBlock alert: Inside($"<div class=\"markdown-alert markdown-alert-{alert.Kind.ToString().ToLowerInvariant()}\" role=\"note\">", alert, "</div>"); break;
            case QuoteBlock quote: Inside("<blockquote>", quote, "</blockquote>"); break;
            case ListBlock list: List(list); break;
            case Table table: Table(table); break;
            case FootnoteGroup notes: Notes(notes); break;
            case LinkReferenceDefinitionGroup: break;
            case ContainerBlock other: Children(other, isTight); break;
        }
    }

    private void Inside(string opening, ContainerBlock blocks, string closing, bool isTight = false)
    {
        Html.Write(opening);
        if (!isTight) Html.Write("\n");
        Children(blocks, isTight);
        Html.Write(closing).Write("\n");
    }

    private void Paragraph(ParagraphBlock paragraph, bool isTight)
    {
        if (paragraph.Inline?.FirstChild is not { } first) return;
        var isTask = first is TaskList;
        Html.Write(isTight ? "" : "<p>").Write(isTask ? "<label>" : "");
        Children(paragraph.Inline);
        Html.Write(isTask ? "</label>" : "").Write(isTight ? "" : "</p>\n");
    }

    private void Code(string code, string? language)
    {
        // What scrolls sideways must be reachable with the keyboard.
        Html.Write("<pre tabindex=\"0\"><code");
        if (language is { Length: > 0 and <= 40 } && language.All(c => char.IsLetterOrDigit(c) || c is '+' or '#' or '-' or '.' or '_'))
            Attribute("class", "language-" + language);
        Html.Write(">").WriteEscape(code).Write(code.Length == 0 ? "" : "\n").Write("</code></pre>\n");
    }

    private void List(ListBlock list)
    {
        var items = list.Cast<ListItemBlock>().ToList();
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first) && first != 1 ? $" start=\"{first}\"" : "";
        var name = list.IsOrdered ? "ol" : "ul";
        Html.Write($"<{name}{start}{(items.Exists(IsTask) ? " class=\"contains-task-list\"" : "")}>\n");
        foreach (var item in items) Inside(IsTask(item) ? "<li class=\"task-list-item\">" : "<li>", item, "</li>", !list.IsLoose);
        Html.Write($"</{name}>\n");
    }

    private static bool IsTask(ListItemBlock item) => item is [ParagraphBlock { Inline.FirstChild: TaskList }, ..];

    private void Table(Table table)
    {
        Html.Write("<div class=\"table\" tabindex=\"0\"><table>\n");
        var rows = table.Cast<TableRow>().ToLookup(r => r.IsHeader);
        Rows("thead", "th", rows[true]);
        Rows("tbody", "td", rows[false]);
        Html.Write("</table></div>\n");

        void Rows(string part, string cell, IEnumerable<TableRow> rows)
        {
            if (!rows.Any()) return;
            Html.Write($"<{part}>\n");
            foreach (var row in rows)
            {
                Html.Write("<tr>\n");
                for (var i = 0; i < row.Count; i++) Inside($"<{cell}{Align(i)}>", (TableCell)row[i], $"</{cell}>", ((TableCell)row[i]).Count == 1);
                Html.Write("</tr>\n");
            }
            Html.Write($"</{part}>\n");
        }

        string Align(int column) => table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment switch
        {
            TableColumnAlign.Left => " class=\"align-left\"",
            TableColumnAlign.Center => " class=\"align-center\"",
            TableColumnAlign.Right => " class=\"align-right\"",
            _ => "",
        };
    }

    private void Notes(FootnoteGroup notes)
    {
        if (notes.Count == 0) return;
        Html.Write("<div class=\"footnotes\">\n<hr>\n<ol>\n");
        foreach (var note in notes.Cast<Footnote>()) Inside($"<li id=\"{idPrefix}fn-{note.Order}\">", note, "</li>");
        Html.Write("</ol>\n</div>\n");
    }

    private void Children(ContainerInline? container)
    {
        if (container is null) return;
        foreach (var inline in container) Write(inline);
    }

    private void Write(Inline inline)
    {
        RequireRoom();
        switch (inline)
        {
            case TextInline text: references.Write(Html, text, Rel); break;
            case CodeInline code: Html.Write("<code>").WriteEscape(code.Content).Write("</code>"); break;
            case LineBreakInline lineBreak: Html.Write(lineBreak.IsHard ? "<br>\n" : "\n"); break;
            case EmphasisInline { DelimiterChar: '~' } struck: Around("del", struck); break;
            case EmphasisInline emphasis: Around(emphasis.DelimiterCount == 2 ? "strong" : "em", emphasis); break;
            case TagInline tag: Around(tag.Name, tag); break;
            case SafeLink link: Link(link); break;
            case Picture picture: Image(picture); break;
            case TaskList task: Html.Write(task.Checked ? "<input type=\"checkbox\" disabled checked>" : "<input type=\"checkbox\" disabled>"); break;
            case FootnoteLink note: Note(note, note.Footnote.Order); break;
        }
    }

    private void Note(FootnoteLink note, int number) => Html.Write(note.IsBackLink
        ? $"<a href=\"#{idPrefix}fnref-{note.Index}\" class=\"footnote-back-ref\"{Rel}>↩</a>"
        : $"<a id=\"{idPrefix}fnref-{note.Index}\" href=\"#{idPrefix}fn-{number}\" class=\"footnote-ref\"{Rel}><sup>{number}</sup></a>");

    private void Around(string name, ContainerInline? inlines, string end = "")
    {
        Html.Write($"<{name}>");
        Children(inlines);
        Html.Write($"</{name}>{end}");
    }

    private void Link(SafeLink link)
    {
        Html.Write(link.IsPicture ? "<a class=\"remote-picture\" href=\"" : "<a href=\"").WriteEscapeUrl(link.Href).Write("\"");
        Attribute("title", link.Title);
        Html.Write(Rel).Write(">");
        Children(link);
        if (link.Attachment is { } token && files.TryGetValue(token, out var file)) Html.Write(" <small>").WriteEscape(file.Weight).Write("</small>");
        Html.Write("</a>");
    }

    private void Image(Picture picture)
    {
        Html.Write("<img");
        Attribute("src", picture.Path);
        Attribute("alt", picture.Alt);
        Attribute("title", picture.Title);
        if (SitePaths.AttachmentNamedBy(picture.Path) is { } token && files.TryGetValue(token, out var file) && file.Width is not null) Html.Write($" width=\"{file.Width}\" height=\"{file.Height}\"");
        Html.Write(" loading=\"lazy\">");
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null) Html.Write($" {name}=\"").WriteEscape(value).Write("\"");
    }
}
