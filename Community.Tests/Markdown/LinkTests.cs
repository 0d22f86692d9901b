using AngleSharp.Dom;

namespace Community.Tests.Markdown;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[x](https://example.com/a?b=c&d=e#f)", "https://example.com/a?b=c&d=e#f")]
    [InlineData("[x](HTTP://example.com)", "HTTP://example.com")]
    [InlineData("<https://example.com>", "https://example.com")]
    [InlineData("<a.b@example.com>", "mailto:a.b@example.com")]
    [InlineData("[x](mailto:a@b.c?cc=everyone)", "mailto:a@b.c")]
    [InlineData("[x](/questions/1)", "/questions/1")]
    [InlineData("[x](#answer-2)", "#answer-2")]
    [InlineData("[x](https://例え.jp/路径)", "https://xn--r8jz45g.jp/%E8%B7%AF%E5%BE%84")]
    [InlineData("[x](<https://e.com/a b>)", "https://e.com/a%20b")]
    [InlineData("[x](https://e.com/&quot;&gt;)", "https://e.com/%22%3E")]
    [InlineData("<a href='https://e.com/?a=1&amp;b=2'>x</a>", "https://e.com/?a=1&b=2")]
    [InlineData("<a href=\"https://e.com\" target=\"_blank\" rel=\"opener follow\">x</a>", "https://e.com")]
    public void A_link_leads_to_the_web_to_a_mailbox_or_to_a_place_on_this_site(string markdown, string href)
    {
        foreach (var article in new[] { Written.Post(markdown), Written.Comment(markdown) })
        {
            var link = Assert.Single(article.QuerySelectorAll("a"));
            Assert.Equal(href, link.GetAttribute("href"));
            Assert.Equal("ugc nofollow noopener", link.GetAttribute("rel"));
            Assert.False(link.HasAttribute("target"));
        }
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java&#x0A;script:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](//evil.test)")]
    [InlineData("[x](/&#9;/evil.test)")]
    [InlineData("[x](https:evil.test)")]
    [InlineData("[x](https:///evil.test)")]
    [InlineData("[x](https://bank.example@evil.test)")]
    [InlineData("[x](https://bank.example\\@evil.test)")]
    [InlineData("[x](https://exa mple.com)")]
    [InlineData("[x](page.html)")]
    [InlineData("[x](?q=1)")]
    [InlineData("[x]()")]
    [InlineData("[x](mailto:nobody)")]
    [InlineData("[x](tel:110)")]
    public void A_link_to_anywhere_else_is_only_its_words(string markdown)
    {
        Assert.Empty(Written.Post(markdown).QuerySelectorAll("a"));
        Assert.StartsWith(markdown == "[x](https://exa mple.com)" ? "[x]" : "x", Written.Post(markdown).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("请看https://example.com/路径。然后继续", "https://example.com/%E8%B7%AF%E5%BE%84", "请看https://example.com/路径。然后继续")]
    [InlineData("（https://example.com/a）", "https://example.com/a", "（https://example.com/a）")]
    [InlineData("见www.example.com，谢谢", "http://www.example.com", "见www.example.com，谢谢")]
    [InlineData("地址:https://example.com", "https://example.com", "地址:https://example.com")]
    [InlineData("(see https://example.com/a.)", "https://example.com/a", "(see https://example.com/a.)")]
    public void An_address_written_in_chinese_text_ends_at_its_punctuation(string markdown, string href, string text)
    {
        var article = Written.Post(markdown);
        Assert.Equal(href, Assert.Single(article.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Equal(text, article.TextContent.Trim());
    }

    [Fact]
    public void An_address_longer_than_browsers_like_is_text() => Assert.Empty(Written.Post($"https://e.com/{new string('a', 3000)} [x](https://e.com/{new string('a', 3000)})").QuerySelectorAll("a"));

    [Theory]
    [InlineData("<a href=\"/x\">a <a href=\"/y\">b</a> c</a>", 1)]
    [InlineData("<a href=\"/x\">[b](/y) https://e.com #12 @Alice</a>", 1)]
    [InlineData("[<a href=\"/x\">b</a>](/y)", 1)]
    [InlineData("[#12 U8-1234 @Alice <https://e.com>](/y)", 1)]
    [InlineData("<a href=\"/x\">note[^1]</a>\n\n[^1]: n", 2)]
    public void There_is_never_a_link_in_a_link(string markdown, int links)
    {
        Harmless.Check(Written.AsPost(markdown));
        Assert.True(Written.Post(markdown).QuerySelectorAll("a").Length <= links);
    }

    [Fact]
    public void A_link_without_words_shows_its_address() => Assert.Equal("https://e.com", Written.Post("[](https://e.com)").QuerySelector("a")!.TextContent);

    [Fact]
    public void A_remote_picture_is_a_link_with_its_words_and_host_so_that_no_reader_is_told_on()
    {
        foreach (var article in new[] { Written.Post("![graph](https://example.com/a.png \"t\")"), Written.Comment("![graph](https://example.com/a.png \"t\")"), Written.Post("<img src=https://example.com/a.png alt=graph width=10 title=t>") })
        {
            var link = Assert.Single(article.QuerySelectorAll("a.remote-picture"));
            Assert.Equal("graph (example.com)", link.TextContent);
            Assert.Equal("https://example.com/a.png", link.GetAttribute("href"));
            Assert.Empty(article.QuerySelectorAll("img"));
        }
        Assert.Equal("xn--exmple-cua.com", Written.Post("![](https://exämple.com/a.png)").QuerySelector("a")!.TextContent);
        Assert.Equal("graph (r.com)", Written.Post("[![graph](https://r.com/a.png)](https://t.com)").QuerySelector("a[href='https://t.com']")!.TextContent);
    }

    [Fact]
    public void An_uploaded_picture_is_shown_in_a_post_and_is_a_link_in_a_comment()
    {
        foreach (var address in new[] { "/attachments/ab/c-1.png", "https://community.example/attachments/ab/c-1.png" })
        {
            var picture = Assert.Single(Written.Post($"[![a \"b\"]({address} 't')](https://t.com)").QuerySelectorAll("a > img"));
            Assert.Equal(("/attachments/ab/c-1.png", "a \"b\"", "t", "lazy"), (picture.GetAttribute("src"), picture.GetAttribute("alt"), picture.GetAttribute("title"), picture.GetAttribute("loading")));
            Assert.Equal("a", Written.Comment($"![a]({address})").QuerySelector("a")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/attachments/../account/sign-out")]
    [InlineData("/attachments/%2e%2e/account/sign-out")]
    [InlineData("/attachments/a.png?x=1")]
    [InlineData("/attachments/")]
    [InlineData("/attachments//a.png")]
    [InlineData("/language/zh")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("https://evil.test/attachments/a.png")]
    public void A_picture_from_anywhere_else_on_the_site_or_off_it_is_never_loaded(string address) => Assert.Empty(Written.Post($"![x]({address}) <img src=\"{address}\">").QuerySelectorAll("img"));

    [Theory]
    [InlineData("[a](https://e.com) https://f.com <https://g.com> <a href=\"https://h.com\">x</a> <i@j.com>", 5, 0)]
    [InlineData("[a](/local) [b](#c) https://community.example/questions/1 [d](javascript:x) #12 U8-1234", 0, 0)]
    [InlineData("![a](https://e.com/a.png) ![b](/attachments/b.png) ![c](javascript:x)", 0, 3)]
    [InlineData("[![a](https://e.com/a.png)](https://f.com)", 1, 1)]
    [InlineData("`https://e.com` \\![a](/b)\n\n    https://f.com", 0, 0)]
    public void Links_off_the_site_and_pictures_are_counted_for_the_limits_of_new_members(string markdown, int links, int pictures)
    {
        var text = Written.TheRenderer.Parse(markdown);
        Assert.Equal((links, pictures), (text.Links, text.Pictures));
    }
}
