using AngleSharp.Dom;

namespace Community.Tests.Markdown;

public sealed class CommentTests
{
    [Theory]
    [InlineData("**a** *b* `c` ~~d~~ [e](https://e.com)", "<strong>a</strong> <em>b</em> <code>c</code> <del>d</del> <a href=\"https://e.com\" rel=\"ugc nofollow noopener\">e</a>")]
    [InlineData("first\nsecond\n\nthird", "first<br>\nsecond<br>\n<br>\nthird")]
    [InlineData("\n\n  a  \r\nb\n\n", "a<br>\nb")]
    [InlineData("", "")]
    public void A_comment_keeps_its_line_breaks_and_the_marks_within_lines(string markdown, string html) => Assert.Equal(html, Written.AsComment(markdown));

    [Theory]
    [InlineData("# no heading")]
    [InlineData("- no list")]
    [InlineData("1. no list")]
    [InlineData("> no quotation")]
    [InlineData("    no code")]
    [InlineData("a | b\n--|--\nc | d")]
    [InlineData("***")]
    [InlineData("no heading\n===")]
    [InlineData("[x]: https://e.com/no-definition")]
    [InlineData("no note[^1]\n\n[^1]: note")]
    [InlineData("<details><summary>a</summary>b</details>")]
    [InlineData("<blockquote>a</blockquote><hr><p>b</p>")]
    [InlineData("<pre>a</pre>")]
    public void A_comment_has_no_blocks(string markdown)
    {
        var article = Written.Comment(markdown);
        Assert.DoesNotContain(article.QuerySelectorAll("*"), e => e.LocalName is not ("br" or "a"));
        Assert.Equal(markdown.Trim(), article.TextContent.Trim());
    }

    [Fact]
    public void What_a_comment_says_is_known_like_that_of_a_post()
    {
        var text = Written.TheRenderer.ParseComment("@Alice see #12\nand ![x](https://e.com/a.png) https://f.com");
        Assert.Equal(["Alice see #12"], text.MentionCandidates);
        Assert.Equal([12], text.PostLinks);
        Assert.Equal((1, 1), (text.Links, text.Pictures));
        Assert.Equal("@Alice see #12\nand x (e.com) https://f.com", text.PlainText);
    }
}
