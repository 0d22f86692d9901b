using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;

namespace Community.Tests.Markdown;

/// <summary>What may be on a page of what members write: the list is kept here a second time, so that widening it is a decision and not an accident.</summary>
internal static partial class Harmless
{
    // An element, and in brackets its attributes.
    private static readonly Dictionary<string, string[]> Allowed = """
        p br hr h3 h4 h5 h6 blockquote strong em del kbd sub sup details summary label ul(class) ol(start,class) li(class,id) pre(tabindex) code(class) div(class,role,tabindex)
        table thead tbody tr th(class) td(class) input(type,disabled,checked) a(href,title,rel,class,id) img(src,alt,title,loading)
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('(', ')', ',')).ToDictionary(e => e[0], e => e[1..]);

    public static void Check(string html)
    {
        var article = Written.OnAPage(html);
        var page = article.ParentElement!;
        Assert.Equal(["ARTICLE", "FOOTER"], page.Children.Select(e => e.TagName));
        Assert.Equal(article.InnerHtml, Written.OnAPage(article.InnerHtml).InnerHtml);

        foreach (var element in article.QuerySelectorAll("*"))
        {
            if (!Allowed.TryGetValue(element.LocalName, out var attributes) || element.NamespaceUri != "http://www.w3.org/1999/xhtml") Assert.Fail($"<{element.LocalName}> in {html}");
            foreach (var attribute in element.Attributes)
                if (!attributes.Contains(attribute.Name) || !IsHarmless(element, attribute.Name, attribute.Value)) Assert.Fail($"{attribute.Name}=«{attribute.Value}» in {html}");
            if (element.LocalName == "a" && element.ClassName != "mention" && element.GetAttribute("rel") != "ugc nofollow noopener") Assert.Fail($"a link without rel in {html}");
            if (element.LocalName == "input" && !element.HasAttribute("disabled")) Assert.Fail($"a field in {html}");
        }
        Assert.Empty(article.QuerySelectorAll("a a, a input, p p, label label, summary details"));
        Assert.DoesNotContain(html, c => char.IsControl(c) && c is not ('\n' or '\t') || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
    }

    private static bool IsHarmless(IElement element, string name, string value) => (element.LocalName, name) switch
    {
        ("a", "href") => Address().IsMatch(value) && new Url(new Url("https://community.example/questions/1"), value).Scheme is "http" or "https" or "mailto",
        ("img", "src") => Picture().IsMatch(value) && !value.Contains("..", StringComparison.Ordinal),
        ("img", "loading") => value == "lazy",
        (_, "class") => Classes().IsMatch(value),
        (_, "id") => value.StartsWith(Written.Prefix + "fn", StringComparison.Ordinal),
        (_, "tabindex") => value == "0",
        ("div", "role") => value == "note",
        ("input", "type") => value == "checkbox",
        ("ol", "start") => int.TryParse(value, out _),
        _ => true,
    };

    [GeneratedRegex(@"^(?:https?://[^/]|mailto:|/(?![/\\])|#)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("^/attachments/[A-Za-z0-9/._-]+$")]
    private static partial Regex Picture();

    [GeneratedRegex("^(?:mention|post-link|search-link|remote-picture|footnotes|footnote-ref|footnote-back-ref|table|align-(?:left|center|right)|contains-task-list|task-list-item|markdown-alert markdown-alert-(?:note|tip|important|warning|caution)|language-[^ ]+)$")]
    private static partial Regex Classes();
}
