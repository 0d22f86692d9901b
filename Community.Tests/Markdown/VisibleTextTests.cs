using Community.Web.Markdown;
using Microsoft.Extensions.Options;

namespace Community.Tests.Markdown;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("**Bold** and `code < 3` & more", "Bold and code < 3 & more")]
    [InlineData("1 < 2 > 1 \"q\" <script>", "1 < 2 > 1 \"q\" <script>")]
    [InlineData("[text](https://example.com/?a=b>c \"title > x\")", "text")]
    [InlineData("one  \ntwo\n\n* three\n* four", "one two three four")]
    [InlineData("```sql\nSELECT '<b>' FROM T\n```", "SELECT '<b>' FROM T")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "a b c d")]
    [InlineData("库存**结转**报错", "库存结转报错")]
    [InlineData("", "")]
    public void What_is_seen_of_the_html_is_what_was_meant(string markdown, string seen)
        => Assert.Equal(seen, string.Join(' ', VisibleText.Of(new MarkdownRenderer(Options.Create(new MarkdownOptions())).Parse(markdown).Html("p1", _ => null)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("<p>a <img src=\"/x\" alt=\"one &quot;two&quot;\" loading=\"lazy\"> b</p>\n", "a one \"two\" b")]
    [InlineData("a <b", "a")]
    public void Pictures_are_seen_by_their_words(string html, string seen) => Assert.Equal(seen, VisibleText.Of(html));
}
