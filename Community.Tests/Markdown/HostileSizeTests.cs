using System.Diagnostics;

namespace Community.Tests.Markdown;

public sealed class HostileSizeTests
{
    private const int Length = 30_000;
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(2);

    // What is repeated until it is as long as a post may be; what stands before it, and after.
    private static readonly (string Before, string Unit, string After)[] Texts =
    [
        .. new[]
        {
            "[a](", "![a](", "[", "]", "![", "[]", "[](", "](", "[x][", "[[x]", "[a](b ", "[a](<b", "[a](b \"c", "[a](b 'c", "[a](b (c", "[a][b] ", "[^1]", "[^a]: b\n", "[a]: b\n", "[a]:", "[a]: b\n_",
            ">", "> ", "> \n", "- ", "1. ", "- > ", "1. - ", "+ ", "- [ ] ", "- a\n\n", ">- ", "> [", "* * *\n", "\t", "  \n",
            "*", "_", "**", "~~", "*a ", "a* ", "*a_b ", "**a", "a** b_ ", "~~a", "*a **a ", "**_a ", "`", "`a", "``` ", "```\n", "~~~a\n",
            "|", "a|", "a|b\n", "|\n", "|-\n", "a|b\n-|-\n", ":|", "|*a", "[|-\n", "*|-\n", "|[a](b)", "-|-\n[", "a|*b*\n",
            "<", "<a ", "<a href=\"", "<a b='", "</a ", "<!--", "<![CDATA[", "<?", "<!A ", "<b>", "<b><i>", "<b></i>", "<b>a</b>", "<a href=\"/x\">", "<code>", "<details>\n", "<details><summary>", "<details>a</details>",
            "<blockquote>", "<p>", "<pre>\n", "<img src=\"/x\">", "<br>", "<hr>", "</details>\n", "<details>\n\n",
            "&", "&#", "&amp;", "&aaaaaaa", "\\", "\\[", "http://a.b ", "http://", "http://a.b(", "_http://", "www.a.b*", "www.", "mailto:", "mailto:a@b ", "*http://a.b ", "看http://a.b，",
            "@", "@a ", "@张三", "#1 ", "#", "# ", "#\n", "U8-1234 ", "A-", "0x80040E14", "a\n", "中", "\u0301", "👨‍👩‍👧", "\u202E", "\n", " ",
        }.Select(unit => ("", unit, "")),
        ("", "a\n", "==="), ("**", "|-\n", ""), ("**", "-|-\n", "\n==="), ("a|b\n-|-\n", "c|d\n", ""), ("a|b\n", ":|", ""), ("> a\n", "b\n", ""), ("[a]: /u\n\n", "[a] ", ""), ("- ", "a\n  - b\n", ""),
        ("<a ", "b ", ">"), ("http://a.b/", "&", ""), ("http://a.b/", ".", ""), ("[^a]: [^a]\n\n", "[^a] ", ""),
        ($"[a]: https://e.com/{new string('x', 1900)}\n\n", "[a] ", ""), // a long address, used thousands of times
        ($"[a]: /u '{new string('x', 15_000)}'\n\n", "[a] ", ""), ($"[a]: /{new string('x', 15_000)}\n\n", "[a] ", ""),
        ($"{string.Concat(Enumerable.Repeat("a|", 150))}\n{string.Concat(Enumerable.Repeat("-|", 150))}\n", "|\n", ""), // rows padded to the width of the widest
        (string.Concat(Enumerable.Range(0, 120).Select(i => new string(' ', 2 * i) + "- a\n")), "b\n", ""),
        (new string('>', 2000) + "a\n", "b\n", ""),
    ];

    public static TheoryData<int, string> Cases => [.. Texts.Select((t, i) => (i, $"{t.Before[..Math.Min(10, t.Before.Length)]}…{t.Unit}…{t.After}".Replace("\n", "⏎", StringComparison.Ordinal).Replace("\u202E", "RLO", StringComparison.Ordinal)))];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_text_made_to_keep_the_site_busy_is_shown_or_refused_at_once(int number, string _)
    {
        var (before, unit, after) = Texts[number];
        foreach (var read in new[] { Written.AsPost, Written.AsComment })
        {
            await AtOnce(() => read(Text(Length)));
            Harmless.Check(read(Text(500)));
        }

        string Text(int length) => before + string.Concat(Enumerable.Repeat(unit, length / unit.Length)) + after;
    }

    [Fact]
    public async Task Twenty_thousand_brackets_quotations_lists_and_tags_in_each_other_are_shown_or_refused_at_once()
    {
        foreach (var (opening, closing) in new[] { ("[", "]"), ("(", ")"), ("*a ", " a*"), ("<b>", "</b>"), ("<details>\n", "\n</details>"), ("![", "](/a)"), ("[", "](/a)"), ("> ", ""), ("- ", ""), ("<sub>", "</sub>") })
            foreach (var read in new[] { Written.AsPost, Written.AsComment })
                await AtOnce(() => read(string.Concat(Enumerable.Repeat(opening, 20_000)) + "x" + string.Concat(Enumerable.Repeat(closing, 20_000))));
    }

    [Fact]
    public void What_is_nested_too_deep_is_refused_in_words_and_not_by_an_error()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => Written.AsPost(string.Concat(Enumerable.Repeat("<b>", 100)) + "x" + string.Concat(Enumerable.Repeat("</b>", 100))));
        Assert.Equal("post.markdown-too-deep", broken.Code);
    }

    [Fact]
    public void A_little_text_never_becomes_a_huge_page()
    {
        var address = $"[a]: https://e.com/{new string('x', 1900)}\n\n";
        Assert.Throws<RuleBrokenException>(() => Written.AsPost(address + string.Concat(Enumerable.Repeat("[a] ", 5000))));
        Assert.Equal(20, Written.Post(address + string.Concat(Enumerable.Repeat("[a] ", 20))).QuerySelectorAll("a").Length);
        Assert.Null(Written.Post($"{string.Concat(Enumerable.Repeat("a|", 150))}\n{string.Concat(Enumerable.Repeat("-|", 150))}\n" + string.Concat(Enumerable.Repeat("|\n", 5000))).QuerySelector("table"));
    }

    [Fact]
    public void Twenty_lists_in_lists_are_no_trouble()
    {
        var article = Written.Post(string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', 2 * i) + "- **a**\n")));
        Assert.Equal(20, article.QuerySelectorAll("li strong").Length);
    }

    [Fact]
    public void A_long_honest_post_with_many_links_words_in_bold_and_a_large_table_comes_out_whole()
    {
        var paragraphs = string.Concat(Enumerable.Range(0, 150).Select(i => $"Paragraph {i} with **bold** and [a link](https://example.com/{i}).\n\n"));
        var table = "| Field | Meaning |\n| --- | ---: |\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"| **F{i}** | [doc](https://example.com/{i}) |\n"));
        var article = Written.Post(paragraphs + table);
        Assert.Equal(450, article.QuerySelectorAll("strong").Length);
        Assert.Equal(450, article.QuerySelectorAll("a[href^='https://example.com/']").Length);
        Assert.Equal(300, article.QuerySelectorAll("tbody tr td.align-right a").Length);
    }

    /// <summary>The watchdog finds a text that takes forever, not a machine that is busy: the quickest of a few attempts counts.</summary>
    private static async Task AtOnce(Func<string> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            var watch = Stopwatch.StartNew();
            await Task.Run(() =>
            {
                try { read(); }
                catch (RuleBrokenException broken) when (broken.Code == "post.markdown-too-deep") { }
            }).WaitAsync(30 * Watchdog);
            if (watch.Elapsed < Watchdog) return;
            Assert.True(attempt < 5, $"took {watch.Elapsed} at the fifth attempt");
        }
    }
}
