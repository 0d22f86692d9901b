using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Community.Web.Pages;

/// <summary>A member's picture (<c>&lt;avatar of="name" /&gt;</c>), drawn from the name alone: the same name looks the same everywhere, and nothing is loaded.</summary>
[HtmlTargetElement("avatar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AvatarTagHelper : TagHelper
{
    /// <summary>So many colours does the stylesheet know.</summary>
    private const int Hues = 12;

    public string Of { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hash = HashOf(Of);
        (output.TagName, output.TagMode) = ("svg", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", $"avatar {output.Attributes["class"]?.Value} hue-{hash % Hues}".Replace("  ", " ", StringComparison.Ordinal));
        output.Attributes.SetAttribute("viewBox", "0 0 40 40");
        output.Attributes.SetAttribute("aria-hidden", "true"); // the name stands beside it
        output.Content.AppendHtml($"""<path class="back" d="M0 0h40v40H0z"/><path class="shape" d="{Shape(hash / Hues)}"/><text x="20" y="27">""");
        output.Content.Append(FirstLetter(Of));
        output.Content.AppendHtml("</text>");
    }

    /// <summary>One of 64 ways to lay a shape over the ground.</summary>
    private static string Shape(uint hash)
    {
        var (kind, a, b) = (hash % 4, 8 + hash / 4 % 4 * 8, 8 + hash / 16 % 4 * 8);
        return kind switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"M0 {a}L40 {b}V40H0z"),
            1 => string.Create(CultureInfo.InvariantCulture, $"M{a} 0L{b} 40H40V0z"),
            2 => string.Create(CultureInfo.InvariantCulture, $"M{a - 20} {b}a20 20 0 1 0 40 0a20 20 0 1 0 -40 0"),
            _ => string.Create(CultureInfo.InvariantCulture, $"M0 {a}Q20 {b} 40 {40 - a}V40H0z"),
        };
    }

    private static string FirstLetter(string name)
        => name.Trim() is { Length: > 0 } trimmed ? StringInfo.GetNextTextElement(trimmed).ToUpper(CultureInfo.InvariantCulture) : "?";

    /// <summary>FNV-1a, 32 bit: the runtime's own hash differs from start to start.</summary>
    private static uint HashOf(string name)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ b) * 16777619u);
        return hash ^ (hash >> 15);
    }
}
