using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Community.Tests.Markdown;

/// <summary>A page's tree written so that two can be compared: attributes in order, space between blocks left out.</summary>
internal static partial class Tree
{
    private static readonly HashSet<string> Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "ul", "ol", "li", "pre", "div", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "br", "body"];

    public static string Of(string html, Action<IElement> normalise)
    {
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!;
        normalise(body);
        body.Normalize();
        var text = new StringBuilder();
        foreach (var node in body.ChildNodes) Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, INode node)
    {
        if (node is IText words)
        {
            text.Append(words.ParentElement!.Closest("code") is not null ? words.Data : Trimmed(words));
            return;
        }
        if (node is not IElement element)
        {
            text.Append(node.NodeType).Append(node.TextContent);
            return;
        }
        text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)) text.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
        text.Append('>');
        foreach (var child in element.ChildNodes) Write(text, child);
        text.Append("</").Append(element.LocalName).Append('>');
    }

    private static string Trimmed(IText words)
    {
        var text = Space().Replace(words.Data, " ");
        if (words.PreviousSibling is null ? IsBlock(words.Parent) : IsBlock(words.PreviousSibling)) text = text.TrimStart(' ');
        if (words.NextSibling is null ? IsBlock(words.Parent) : IsBlock(words.NextSibling)) text = text.TrimEnd(' ');
        return text;
    }

    private static bool IsBlock(INode? node) => node is IElement element && Blocks.Contains(element.LocalName);

    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Space();
}
