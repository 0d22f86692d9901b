using AngleSharp.Dom;

namespace Community.Tests.Markdown;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("# one", "<h3>one</h3>")]
    [InlineData("## two", "<h4>two</h4>")]
    [InlineData("#### four", "<h6>four</h6>")]
    [InlineData("###### six", "<h6>six</h6>")]
    [InlineData("one\n===", "<h3>one</h3>")]
    public void Headings_in_a_post_stay_below_those_of_the_page_and_have_no_ids(string markdown, string html) => Assert.Equal(html + "\n", Written.AsPost(markdown));

    [Theory]
    [InlineData("**中文。**后面", "<p><strong>中文。</strong>后面</p>")]
    [InlineData("请**先**备份，~~不要~~直接升级", "<p>请<strong>先</strong>备份，<del>不要</del>直接升级</p>")]
    [InlineData("~one~ ~~two~~", "<p>~one~ <del>two</del></p>")]
    public void Bold_and_struck_words_work_between_chinese_characters(string markdown, string html) => Assert.Equal(html + "\n", Written.AsPost(markdown));

    [Fact]
    public void A_table_aligns_its_columns_by_class_and_can_be_scrolled_with_the_keyboard()
    {
        var article = Written.Post("| 科目 | 期初 | 期末 | 备注 |\n|:--|:-:|--:|--|\n| 库存 | 1 | 2 | a\\|b |");
        Assert.Equal(["align-left", "align-center", "align-right", ""], article.QuerySelectorAll("td").Select(c => c.ClassName));
        Assert.Equal("a|b", article.QuerySelectorAll("td")[3].TextContent);
        Assert.Equal("0", article.QuerySelector("div.table")!.GetAttribute("tabindex"));
        Assert.Empty(article.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void A_task_is_a_box_that_nobody_can_tick_here_named_by_its_words()
    {
        var article = Written.Post("- [ ] backup\n- [x] update\n- plain");
        Assert.Equal(["backup", "update"], article.QuerySelectorAll("li.task-list-item > label").Select(l => l.TextContent.Trim()));
        Assert.Equal([false, true], article.QuerySelectorAll("input[type=checkbox][disabled]").Select(i => i.HasAttribute("checked")));
    }

    [Theory]
    [InlineData("- the cell a[x] is empty")]
    [InlineData("- see [x](https://e.com)")]
    [InlineData("- a\n\n  [x] b")]
    public void Brackets_further_on_in_a_list_are_no_task(string markdown) => Assert.Null(Written.Post(markdown).QuerySelector("input"));

    [Fact]
    public void Code_names_its_language_and_keeps_every_character()
    {
        var code = Written.Post("```sql\nSELECT *\n  FROM <t> -- @张三 #12 U8-1234\n```").QuerySelector("pre > code")!;
        Assert.Equal("language-sql", code.ClassName);
        Assert.Equal("SELECT *\n  FROM <t> -- @张三 #12 U8-1234\n", code.TextContent);
        Assert.Empty(code.Children);
    }

    [Theory]
    [InlineData("c#", "language-c#")]
    [InlineData("js\" onclick=\"x", "")]
    [InlineData("a&Tab;mention", "")]
    [InlineData("<b>", "")]
    [InlineData("", "")]
    public void A_language_becomes_a_class_only_when_it_looks_like_a_name(string language, string expected) => Assert.Equal(expected, Written.Post($"```{language}\nx\n```").QuerySelector("code")!.ClassName);

    [Theory]
    [InlineData("NOTE", "note")]
    [InlineData("tip", "tip")]
    [InlineData("IMPORTANT", "important")]
    [InlineData("WARNING", "warning")]
    [InlineData("CAUTION", "caution")]
    public void An_alert_is_known_by_its_class_and_says_nothing_in_a_language_of_its_own(string kind, string name)
    {
        var alert = Written.Post($"> [!{kind}]\n> Back up **first**.").QuerySelector("div.markdown-alert")!;
        Assert.Equal($"markdown-alert markdown-alert-{name}", alert.ClassName);
        Assert.Equal("Back up first.", alert.TextContent.Trim());
    }

    [Fact]
    public void An_alert_of_an_unknown_kind_is_a_quotation() => Assert.Equal("[!mention]\nhi", Written.Post("> [!mention]\n> hi").QuerySelector("blockquote")!.TextContent.Trim());

    [Fact]
    public void Footnotes_of_two_answers_on_one_page_do_not_meet()
    {
        var text = Written.TheRenderer.Parse("a[^1] b[^1]\n\n[^1]: note");
        var page = Written.OnAPage(Written.Html(text, "post-a-") + Written.Html(text, "post-b-"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(6, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var link in page.QuerySelectorAll("a[href^='#']")) Assert.NotNull(page.QuerySelector($"[id='{link.GetAttribute("href")![1..]}']"));
        Assert.Throws<ArgumentException>(() => Written.Html(text, "a\" onclick=\""));
        Assert.Throws<ArgumentException>(() => Written.Html(text, ""));
    }

    [Fact]
    public void A_text_can_be_written_twice_and_by_many_at_once()
    {
        var text = Written.TheRenderer.Parse("**a** @Alice #12 [^1]\n\n| a |\n|---|\n| b |\n\n[^1]: c");
        var first = Written.Html(text);
        Parallel.For(0, 200, i =>
        {
            Assert.Equal(first, Written.Html(text));
            Assert.Equal(Written.AsPost($"**a** {i} @Alice\n- [ ] x\n\n> [!NOTE]\n> y"), Written.AsPost($"**a** {i} @Alice\n- [ ] x\n\n> [!NOTE]\n> y"));
        });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("   \n\n", "")]
    [InlineData("a\0b", "<p>a\uFFFDb</p>\n")]
    [InlineData("a\u0001\u0008\u001Bb &#1; &#x202E;", "<p>ab  </p>\n")]
    [InlineData("a\u202Eb\u2066", "<p>ab</p>\n")]
    [InlineData("a\r\nb\rc", "<p>a\nb\nc</p>\n")]
    [InlineData("👍🏽 e\u0301", "<p>👍🏽 e\u0301</p>\n")]
    public void Characters_that_are_no_text_or_turn_their_surroundings_around_are_left_out(string markdown, string html) => Assert.Equal(html, Written.AsPost(markdown));

    [Fact]
    public void Half_a_character_does_not_break_the_page() => Assert.Equal("<p>a\uFFFDb</p>\n", Written.AsPost("a\uD83Db"));

    [Fact]
    public void The_plain_text_holds_what_a_reader_sees()
    {
        var text = Written.TheRenderer.Parse("""
            # Title
            See **bold** [link](https://e.com "hidden") ![a picture](https://e.com/x.png) <kbd>F5</kbd>\
            next `code` &amp; #12[^1]

            - [x] done
            - two

            | a | b |
            |---|---|
            | c | d |

            ```sql
            SELECT 1
            ```

            [x]: https://e.com/definition

            [^1]: note
            """).PlainText;
        Assert.Equal("Title\nSee bold link a picture (e.com) F5\nnext code & #12\ndone\ntwo\na b\nc d\nSELECT 1\nnote", text);
    }
}
