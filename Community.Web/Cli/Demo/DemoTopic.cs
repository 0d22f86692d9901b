using System.Text.Json;
using System.Text.RegularExpressions;

namespace Community.Web.Cli.Demo;

/// <summary>One question with its answer, as somebody else wrote them, ready to be asked here.</summary>
/// <param name="About">What it is about, to be named in a sentence.</param>
/// <param name="Product">The slug of the vendor's product.</param>
/// <param name="Wrong">What the asker of a code question had expected.</param>
/// <param name="QuestionNotice">Whose text it is, as a line under the question; the licence asks for it.</param>
internal sealed partial record DemoTopic(string Language, string Title, string Question, string Answer, string Tags, string About, string Product, string Module, string? Wrong, string QuestionNotice, string AnswerNotice)
{
    public bool IsScript => Wrong is not null;

    /// <summary>The first sentence or two, without markup.</summary>
    public string Gist
    {
        get
        {
            var first = Answer.Split("\n\n").Select(p => p.Trim()).FirstOrDefault(p => p.Length > 12 && char.IsLetter(p[0])) ?? Answer;
            var text = first.Replace("**", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).ReplaceLineEndings(" ");
            var ends = SentenceEnd().Matches(text);
            var end = ends.FirstOrDefault(m => m.Index > 25)?.Index + 1 ?? text.Length;
            return end <= 260 ? text[..end].Trim() : $"{text[..260].Trim()}…";
        }
    }

    public static DemoTopic OfErp(JsonElement row, IReadOnlyList<(string Keyword, string Tag)> tags)
    {
        List<string> filed = [.. row.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!).Where(t => t != "Dynamics-365")];
        var (title, answer, section) = (Text(row, "title"), Clean(Text(row, "answer_markdown")), Text(row, "section"));
        var (repository, path) = Text(row, "source").Split(' ') is [var r, var p] ? (r, p) : throw new InvalidOperationException("A row does not name its source.");
        var page = $"https://github.com/{repository}/blob/{Text(row, "commit")}/{path}";
        var about = section.Replace("常见问题解答", "", StringComparison.Ordinal).Replace("常见问题", "", StringComparison.Ordinal);
        var found = Found(tags, title + section).Concat(Found(tags, answer)).Where(t => !filed.Contains(t)).Distinct().Take(4 - Math.Min(2, filed.Count));
        var (product, module) = Place(filed, section);
        return new("zh-CN", title, Text(row, "question"), answer, string.Join(' ', filed.TakeLast(2).Concat(found)), about, product, module, null,
            $"*问题与解答改编自[《{section}》]({page})，© Microsoft，依 [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) 使用，有改动。*",
            $"*摘自[《{section}》]({page})，© Microsoft，CC BY 4.0。*");
    }

    public static DemoTopic OfScript(JsonElement row, IReadOnlyList<(string Keyword, string Tag)> tags)
    {
        var (language, question, answer) = (Text(row, "lang"), Text(row, "question_markdown"), Text(row, "answer_markdown"));
        var isChinese = language == "zh-CN";
        var right = AnswerLetter().Match(answer).Groups[1].Value;
        var options = Option().Matches(question).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());
        var explained = Clean(AnswerLetter().Replace(answer, "")).Trim();
        List<string> found = [.. Found(tags, explained).Concat(Found(tags, question)).Distinct().Take(3)];
        var topic = found.FirstOrDefault() ?? "javascript";
        var output = options[right].Replace("`", "", StringComparison.Ordinal);
        var title = !Text(row, "title").Contains("utput", StringComparison.Ordinal) && !Text(row, "title").Contains("输出", StringComparison.Ordinal) ? Text(row, "title").Replace("`", "", StringComparison.Ordinal)
            : isChinese ? $"为什么输出是 {output}？（{topic}）" : $"Why is the output {output}? ({topic})";
        var notice = isChinese ? "*改编自 [javascript-questions](https://github.com/lydiahallie/javascript-questions)，© 2019 Lydia Hallie，MIT 许可。*"
            : "*Adapted from [javascript-questions](https://github.com/lydiahallie/javascript-questions), © 2019 Lydia Hallie, MIT License.*";
        var verdict = isChinese ? $"结果是 **{right}**：{options[right]}" : $"It is **{right}**: {options[right]}";
        return new(language, title, question, $"{verdict}\n\n{explained}", string.Join(' ', found.Prepend("javascript")), topic, "platform", "脚本 Scripting",
            options.First(o => o.Key != right).Value, notice, notice);
    }

    private static (string Product, string Module) Place(IReadOnlyList<string> filed, string section) => filed[0] switch
    {
        "供应链" => ("supply-chain", filed[^1]),
        "财务" => ("finance", section.Contains("电子", StringComparison.Ordinal) ? "电子发票" : filed[^1]),
        "人力资源" => ("human-resources", section.Contains("基础结构", StringComparison.Ordinal) ? "基础结构" : section.Contains("人事", StringComparison.Ordinal) ? "人事变动" : "实施"),
        "商务" => ("commerce", section.Contains("B2B", StringComparison.Ordinal) ? "B2B 目录" : section.Contains("建议", StringComparison.Ordinal) ? "产品建议" : "门店"),
        _ => ("platform", section.Contains("工作流", StringComparison.Ordinal) ? "工作流" : "客户端"),
    };

    /// <summary>A Latin keyword begins a word; a Chinese one may stand anywhere.</summary>
    private static IEnumerable<string> Found(IReadOnlyList<(string Keyword, string Tag)> tags, string text) => tags
        .Where(t => char.IsAscii(t.Keyword[0]) ? Regex.IsMatch(text, $@"\b{Regex.Escape(t.Keyword)}") : text.Contains(t.Keyword, StringComparison.Ordinal)).Select(t => t.Tag);

    /// <summary>Links within the other site lead nowhere here, and neither do its pictures.</summary>
    private static string Clean(string markdown) => RelativeLink().Replace(markdown, m => m.Value[0] == '!' ? "" : m.Groups[1].Value);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    [GeneratedRegex(@"#+\s*(?:Answer|答案)\s*[:：]\s*([A-F])")] private static partial Regex AnswerLetter();
    [GeneratedRegex(@"^- ([A-F])[:：]\s*(.*)$", RegexOptions.Multiline)] private static partial Regex Option();
    [GeneratedRegex(@"!?\[([^\]]*)\]\((?!https?:)[^)]*\)")] private static partial Regex RelativeLink();
    [GeneratedRegex(@"[。！？]|[.!?](?=\s|$)")] private static partial Regex SentenceEnd();
}
