using AngleSharp.Dom;

namespace Community.Tests.Markdown;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("@Alice thanks", "/members/8", "@Alice", "@Alice thanks")]
    [InlineData("谢谢@张三，已解决", "/members/7", "@张三", "谢谢@张三，已解决")]
    [InlineData("谢谢@张三你好", "/members/7", "@张三", "谢谢@张三你好")]
    [InlineData("(@alice)", "/members/8", "@Alice", "(@Alice)")]
    [InlineData("ask @Bob <Lee> again", "/members/9", "@Bob <Lee>", "ask @Bob <Lee> again")]
    [InlineData("**@Alice**", "/members/8", "@Alice", "@Alice")]
    public void A_member_named_after_an_at_sign_is_linked(string markdown, string href, string name, string text)
    {
        foreach (var article in new[] { Written.Post(markdown), Written.Comment(markdown) })
        {
            var mention = Assert.Single(article.QuerySelectorAll("a.mention"));
            Assert.Equal((href, name), (mention.GetAttribute("href"), mention.TextContent));
            Assert.Equal(text, article.TextContent.Trim());
        }
        Assert.Contains($"<a class=\"mention\" href=\"{href}\">", Written.AsPost(markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail to me@Alice.com or x.y@Alice or npm/@Alice")]
    [InlineData("`@Alice` <code>@Alice</code>")]
    [InlineData("    @Alice")]
    [InlineData("[@Alice](https://e.com)")]
    [InlineData("\\@Alice &#64;Alice")]
    [InlineData("@Alicent and @Alice2")]
    [InlineData("@ Alice @@Alice @-Alice")]
    [InlineData("@Nobody")]
    [InlineData("![@Alice](/attachments/a.png)")]
    [InlineData("<div title=\"@Alice\">")]
    public void A_mail_address_code_a_link_and_half_a_name_mention_nobody(string markdown) => Assert.Empty(Written.Post(markdown).QuerySelectorAll("a.mention"));

    [Fact]
    public void What_follows_an_at_sign_is_a_candidate_as_far_as_a_name_can_reach()
    {
        var text = Written.TheRenderer.Parse($"@李 小龙 and @{new string('字', 50)}\n@foo_bar_baz `@no` @Al*i*ce @x @x");
        Assert.Equal(["李 小龙 and", new string('字', 40), "foo_bar_baz", "Al", "x"], text.MentionCandidates);
    }

    [Fact]
    public void Twenty_mentions_are_looked_up_and_no_more()
    {
        var text = Written.TheRenderer.Parse(string.Join(", ", Enumerable.Range(0, 30).Select(i => $"@m{i}")));
        Assert.Equal(20, text.MentionCandidates.Count);
        HashSet<string> asked = [];
        text.Html(Written.Prefix, candidate => { asked.Add(candidate); return null; });
        Assert.Equal(text.MentionCandidates.ToHashSet(), asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public void An_answer_that_fits_no_candidate_changes_nothing(int length) => Assert.Equal("<p>@Alice</p>\n", Written.TheRenderer.Parse("@Alice").Html(Written.Prefix, _ => new(1, "x", length)));

    [Fact]
    public void A_name_that_holds_a_post_number_is_one_name() => Assert.Equal("<p><a class=\"mention\" href=\"/members/1\">@Agent #12</a>!</p>\n", Written.TheRenderer.Parse("@Agent #12!").Html(Written.Prefix, _ => new(1, "Agent #12", 9)));

    [Theory]
    [InlineData("see #123", "/q/123")]
    [InlineData("参考#123的回答", "/q/123")]
    [InlineData("(#123)", "/q/123")]
    [InlineData("# Heading #123", "/q/123")]
    public void A_number_after_a_number_sign_links_that_post(string markdown, string href)
    {
        Assert.Equal(href, Assert.Single(Written.Post(markdown).QuerySelectorAll("a.post-link")).GetAttribute("href"));
        Assert.Equal([123], Written.TheRenderer.Parse(markdown).PostLinks);
    }

    [Theory]
    [InlineData("C#7 a#1 ##12 #0 #12a #-1 #1234567890 &#35;12 \\#12")]
    [InlineData("`#12`")]
    [InlineData("[#12](https://e.com)")]
    [InlineData("https://e.com/#12")]
    public void Other_numbers_are_just_numbers(string markdown)
    {
        Assert.Empty(Written.Post(markdown).QuerySelectorAll("a.post-link"));
        Assert.Empty(Written.TheRenderer.Parse(markdown).PostLinks);
    }

    [Fact]
    public void Posts_linked_by_their_address_are_known_too()
    {
        var text = Written.TheRenderer.Parse("[a](/q/1) https://community.example/questions/2/how-to [c](/a/3) [d](/questions/4/x?page=2#answer-5) <https://community.example/q/6#x> #7 [e](https://other.example/q/8) [f](/questions/ask) [g](/q/12x)");
        Assert.Equal([1, 2, 3, 5, 6, 7], text.PostLinks);
    }

    [Theory]
    [InlineData("U8-1234")]
    [InlineData("ORA-01555")]
    [InlineData("0x80040E14")]
    public void An_error_code_links_to_its_search(string code)
    {
        foreach (var article in new[] { Written.Post($"报错{code}出现"), Written.Comment($"Error {code}: failed"), Written.Post($"**{code}**") })
            Assert.Equal($"/search?q={code}", Assert.Single(article.QuerySelectorAll("a.search-link")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("`U8-1234`")]
    [InlineData("[U8-1234](https://e.com)")]
    [InlineData("CVE-2021-44228 xU8-1234 U8-12345678 U8-1234x my_U8-1234 0x80040E1400 SHA-256 UTF-8")]
    public void What_only_looks_like_an_error_code_is_left_alone(string markdown) => Assert.Empty(Written.Post(markdown).QuerySelectorAll("a.search-link"));

    [Fact]
    public void A_vendor_sets_its_own_pattern_of_error_codes()
    {
        Assert.Equal("/search?q=%E9%94%99%E8%AF%AF%2042%26", Written.OnAPage(Written.Html(Written.Renderer("错误 [0-9]+&").Parse("见 错误 42&。"))).QuerySelector("a.search-link")!.GetAttribute("href"));
        Assert.Empty(Written.OnAPage(Written.Html(Written.Renderer("").Parse("U8-1234"))).QuerySelectorAll("a"));
    }
}
