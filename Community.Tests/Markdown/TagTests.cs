using AngleSharp.Dom;

namespace Community.Tests.Markdown;

public sealed class TagTests
{
    [Theory]
    [InlineData("<kbd>Ctrl</kbd>+H<sub>2</sub>O<sup>3</sup>", "<kbd>Ctrl</kbd>+H<sub>2</sub>O<sup>3</sup>")]
    [InlineData("a<br>b<br/>c<BR />d", "a<br>\nb<br>\nc<br>\nd")]
    [InlineData("<b>b</b> <strong>s</strong> <i>i</i> <em>e</em> <s>s</s> <del>d</del>", "<strong>b</strong> <strong>s</strong> <em>i</em> <em>e</em> <del>s</del> <del>d</del>")]
    [InlineData("<code>a *b* &lt;c&gt; @Alice</code>", "<code>a *b* &lt;c&gt; @Alice</code>")]
    [InlineData("<B>x</b>", "<strong>x</strong>")]
    [InlineData("<b>*x*</b> **<i>y</i>**", "<strong><em>x</em></strong> <strong><em>y</em></strong>")]
    public void The_few_tags_of_a_line_are_read_as_their_markdown(string markdown, string html)
    {
        Assert.Equal($"<p>{html}</p>\n", Written.AsPost(markdown));
        Assert.Equal(html, Written.AsComment(markdown));
    }

    [Theory]
    [InlineData("<b>never closed")]
    [InlineData("never opened</b>")]
    [InlineData("</b>the wrong way round<b>")]
    [InlineData("*a <b>b* c</b>")]
    [InlineData("<kbd class=\"x\">a</kbd>")]
    [InlineData("<b onclick=alert(1)>a</b>")]
    [InlineData("<b/>")]
    [InlineData("<details open>a</details>")]
    [InlineData("<summary>without details</summary>")]
    [InlineData("<a name=\"x\">a</a>")]
    [InlineData("<a href=\"https://e.com\" onclick=\"x\">a</a>")]
    [InlineData("<img alt=\"no source\">")]
    [InlineData("<img src=\"/attachments/a.png\" onerror=\"x\">")]
    [InlineData("<u>a</u> <span>b</span> <center>c</center>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<!-- comment -->")]
    [InlineData("<soap:Body>x</soap:Body>")]
    [InlineData("<div>\na\n</div>")]
    [InlineData("<table><tr><td>a</td></tr></table>")]
    public void Any_other_tag_is_text_as_it_was_written(string markdown)
    {
        var article = Written.Post(markdown);
        Assert.Empty(article.QuerySelectorAll("b, strong, kbd, details, summary, a, img, u, span, center, script, div, table"));
        Assert.Equal(markdown.Replace("*", "", StringComparison.Ordinal), article.TextContent.Trim());
    }

    [Fact]
    public void Tags_that_cross_keep_the_pair_that_closes_first() => Assert.Equal("<p><strong>&lt;i&gt;x</strong>&lt;/i&gt;</p>\n", Written.AsPost("<b><i>x</b></i>"));

    [Fact]
    public void Details_hold_whatever_markdown_holds()
    {
        var article = Written.Post("<details>\n<summary>More **here**</summary>\n\n- a\n- b\n\n```\ncode\n```\n</details>\n\nafter");
        var details = Assert.Single(article.QuerySelectorAll("details"));
        Assert.Equal("More here", details.QuerySelector("summary:first-child")!.TextContent);
        Assert.Equal(["UL", "PRE"], details.Children.Skip(1).Select(e => e.TagName));
        Assert.Equal("after", article.LastElementChild!.TextContent);
    }

    [Theory]
    [InlineData("<details><summary>s</summary>text</details>")]
    [InlineData("before <details><summary>s</summary>text</details> after")]
    [InlineData("<details>\n\n<summary>s</summary>\n\ntext\n\n</details>")]
    [InlineData("- item\n  <details><summary>s</summary>\n\n  text\n  </details>")]
    [InlineData("> <details><summary>s</summary>\n> text\n> </details>")]
    [InlineData("> quoted\n<details><summary>s</summary>text\n</details>")]
    [InlineData("| a |\n|---|\n| <details><summary>s</summary>text</details> |")]
    public void Details_may_be_written_in_one_line_or_many_and_in_other_blocks(string markdown)
    {
        var details = Assert.Single(Written.Post(markdown).QuerySelectorAll("details"));
        Assert.Equal("s", details.FirstElementChild!.TextContent);
        Assert.Equal("stext", details.TextContent.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Details_in_details_nest()
    {
        var article = Written.Post("<details><summary>1</summary>\n\na\n\n<details><summary>2</summary>\n\nb\n\n</details>\n\nc\n\n</details>\n\nd");
        Assert.Equal("2", article.QuerySelector("details > details > summary")!.TextContent);
        Assert.Equal(["a", "b", "c"], article.QuerySelectorAll("details p").Select(p => p.TextContent));
        Assert.Equal("d", article.LastElementChild!.TextContent);
    }

    [Theory]
    [InlineData("<details>", 0)]
    [InlineData("<details>\n<details>\na\n</details>", 1)]
    [InlineData("<details>\na\n</details>\n</details>", 1)]
    [InlineData("<details>\n\n- a\n- </details>\n- b", 0)]
    [InlineData("<details>\n> a </details>", 0)]
    [InlineData("<details><summary>a</details></summary>", 1)]
    [InlineData("<details>text<summary>late</summary></details>", 1)]
    [InlineData("<details><summary>a</summary><summary>b</summary></details>", 1)]
    [InlineData("<blockquote><details>a</blockquote></details>", 0)]
    [InlineData("**<details>a</details>**", 0)]
    public void Details_without_a_partner_or_in_the_wrong_order_stay_text_and_break_nothing(string markdown, int details)
    {
        Harmless.Check(Written.AsPost(markdown + "\n\nThe rest of the post."));
        var article = Written.Post(markdown + "\n\nThe rest of the post.");
        Assert.Equal(details, article.QuerySelectorAll("details").Length);
        Assert.True(article.QuerySelectorAll("summary").Length <= details);
        Assert.EndsWith("The rest of the post.", article.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_paragraphs_rules_and_preformatted_text_are_read_as_their_markdown()
    {
        Assert.Equal(["P", "P", "BLOCKQUOTE", "P", "HR", "P"], Written.Post("<p>one</p><p>two</p>\n<blockquote>three *3*</blockquote> four<hr>five").Children.Select(e => e.TagName));
        Assert.Equal("if (a < b)\n  x();\n\ny\n", Written.Post("<pre><code>if (a &lt; b)\n  x();\n\ny\n</code></pre>").QuerySelector("pre > code")!.TextContent);
        Assert.Equal("*one*\n", Written.Post("<pre>*one*</pre>").QuerySelector("pre > code")!.TextContent);
        Assert.Equal("to the end\n\nof the post\n", Written.Post("<pre>\nto the end\n\nof the post").QuerySelector("pre > code")!.TextContent);
    }

    [Fact]
    public void A_closing_tag_after_a_list_ends_the_list() => Assert.Equal(["DETAILS", "P"], Written.Post("<details>\n\n- a\n- b\n</details>\nafter").Children.Select(e => e.TagName));
}
