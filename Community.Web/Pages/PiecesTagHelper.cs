using Community.Web.Features.Revisions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

/// <summary>A line with what was taken out and put in (<c>&lt;pieces of="…" /&gt;</c>), told by elements, by colour, and in words to those who see neither. Adds no blank of its own.</summary>
[HtmlTargetElement("pieces", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PiecesTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public IEnumerable<DiffPiece> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = (null, TagMode.StartTagAndEndTag);
        foreach (var piece in Of)
        {
            if (piece.Change is Change.Same)
            {
                output.Content.Append(piece.Text);
                continue;
            }
            var (element, word) = piece.Change is Change.Added ? ("ins", words["diff.added"]) : ("del", words["diff.removed"]);
            output.Content.AppendHtml($"<{element}><span class=\"visually-hidden\">").Append($"{word.Value} ").AppendHtml("</span>").Append(piece.Text).AppendHtml($"</{element}>");
        }
    }
}
