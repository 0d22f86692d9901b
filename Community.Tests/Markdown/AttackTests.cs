using System.Text.Json;
using AngleSharp.Dom;

namespace Community.Tests.Markdown;

public sealed class AttackTests
{
    private static readonly string[] Owasp = [.. JsonDocument.Parse(Written.Vectors("xss/owasp-xss-filter-evasion.json")).RootElement.EnumerateArray().Select(e => e.GetProperty("payload").GetString()!)];
    private static readonly string[] DomPurify = [.. JsonDocument.Parse(Written.Vectors("xss/dompurify-expect.json")).RootElement.EnumerateArray().Select(e => e.GetProperty("payload").GetString()!)];
    private static readonly string[] Naughty = [.. JsonDocument.Parse(Written.Vectors("lists/blns.json")).RootElement.EnumerateArray().Select(e => e.GetString()!)];
    private static readonly (string Text, bool StaysALink)[] Ours = [.. JsonDocument.Parse(Written.Vectors("xss/markdown-xss.json")).RootElement.GetProperty("rows").EnumerateArray().Select(e => (e[0].GetString()!, e[1].GetBoolean()))];

    // The texts themselves hold characters that reports of tests choke on, so a case is named by its place in the list.
    public static TheoryData<int> OwaspCases => [.. Enumerable.Range(0, Owasp.Length)];
    public static TheoryData<int> DomPurifyCases => [.. Enumerable.Range(0, DomPurify.Length)];
    public static TheoryData<int> NaughtyCases => [.. Enumerable.Range(0, Naughty.Length)];
    public static TheoryData<int> OurCases => [.. Enumerable.Range(0, Ours.Length)];

    [Theory, MemberData(nameof(OwaspCases))]
    public void What_owasp_knows_of_getting_past_filters_does_nothing(int number) => DoesNothing(Owasp[number]);

    [Theory, MemberData(nameof(DomPurifyCases))]
    public void What_others_cleaners_once_let_through_does_nothing(int number) => DoesNothing(DomPurify[number]);

    [Theory, MemberData(nameof(NaughtyCases))]
    public void Naughty_strings_are_just_text(int number) => DoesNothing(Naughty[number]);

    [Theory, MemberData(nameof(OurCases))]
    public void Attacks_made_for_markdown_do_nothing_and_honest_links_still_work(int number)
    {
        var (text, staysALink) = Ours[number];
        DoesNothing(text);
        if (!staysALink) return;
        var written = text.Contains('(') ? text[(text.IndexOf('(') + 1)..^1] : text;
        foreach (var article in new[] { Written.Post(text), Written.Comment(text) })
            Assert.Equal(written, Uri.UnescapeDataString(Assert.Single(article.QuerySelectorAll("a")).GetAttribute("href")!));
    }

    [Fact]
    public void The_lists_are_complete() => Assert.Equal((110, 223, 515, 60), (Owasp.Length, DomPurify.Length, Naughty.Length, Ours.Length));

    [Fact]
    public void No_mixture_of_marks_and_tags_breaks_the_page_around_it()
    {
        string[] marks = ["a", " ", "\n", "\n\n", "中", "[", "]", "![", "](", "(/x)", ")", "*", "_", "**", "~~", "`", "```\n", "<", ">", "<b>", "</b>", "<i>", "</i>", "<kbd>", "</kbd>", "<code>", "</code>",
            "<details>", "</details>", "<summary>", "</summary>", "<p>", "</p>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<a href=\"/x\">", "<a href=\"https://e.com\">", "</a>", "<br>", "<hr>",
            "<img src=\"/attachments/a.png\">", "![x](https://e.com/a.png)", "<div>", "</div>", "> ", "- ", "1. ", "    ", "# ", "\n===\n", "\n---\n", "|", "\n|-|-|\n", "&amp;", "&lt;b&gt;", "\\", "https://e.com",
            "@Alice", "#1", "U8-1234", "[^1]", "\n[^1]: ", "\n[a]: /u\n", "> [!NOTE]\n> ", "- [ ] ", "\"", "'", "<!--", "-->", "<svg>", "</article>", "</footer>"];
        var random = new Random(2026);
        for (var n = 0; n < 3000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(2, 40)).Select(_ => marks[random.Next(marks.Length)]));
            Harmless.Check(Written.AsPost(text));
            Harmless.Check(Written.AsComment(text));
        }
    }

    /// <summary>Alone, and in every place where a text can stand.</summary>
    private static void DoesNothing(string attack)
    {
        var line = attack.ReplaceLineEndings(" ");
        string[] places = [attack, $"Text {attack} text", $"[{line}](https://e.com)", $"[x]({line})", $"[x](<{line}> \"{line}\")", $"![{line}](/attachments/a.png \"{line}\")", $"<a href=\"{line}\">x</a>",
            $"<img src=\"{line}\" alt='{line}'>", $"<details><summary>{line}</summary>{attack}", $"<b>{line}</b>", $"> [!NOTE]\n> {line}", $"| {line} |\n|--|\n| {line} |", $"- [ ] {line}", $"x[^{line}]\n\n[^{line}]: {line}",
            $"```{line}\n{attack}\n```", $"<pre>{attack}</pre>", $"# {line}", $"[x][y]\n\n[y]: {line} '{line}'", $"@{line}", $"<{line}>"];
        foreach (var place in places)
        {
            Harmless.Check(Written.AsPost(place));
            Harmless.Check(Written.AsComment(place));
        }
    }
}
