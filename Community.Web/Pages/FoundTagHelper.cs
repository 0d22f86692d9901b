using Community.Web.Features.Search;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Community.Web.Pages;

/// <summary>A text in which something was found, marked where: <c>&lt;found in="runs" /&gt;</c>. Without a space between the runs, since Chinese has none.</summary>
[HtmlTargetElement("found", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FoundTagHelper : TagHelper
{
    public IReadOnlyList<TextRun> In { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var run in In)
        {
            if (!run.IsHit)
            {
                output.Content.Append(run.Text);
                continue;
            }
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(run.Text);
            output.Content.AppendHtml(mark);
        }
    }
}
