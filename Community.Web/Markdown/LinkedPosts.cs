using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Community.Web.Markdown;

/// <summary>The posts of this site that a text links, read from the HTML that was made of it.</summary>
public sealed partial class LinkedPosts(IOptions<MarkdownOptions> options)
{
    private readonly Uri? _site = options.Value.Site();

    public IEnumerable<int> In(string html)
        => Link().Matches(html).Select(m => Address.Read(WebUtility.HtmlDecode(m.Groups["href"].Value), _site)?.Path is { } path ? SitePaths.PostNamedBy(path) : null).OfType<int>();

    [GeneratedRegex("<a [^>]*?href=\"(?<href>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
