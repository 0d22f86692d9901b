using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Community.Tests.Layout;

/// <summary>All words of the pages stand in the resources, in every language.</summary>
public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> English = Read("Words.resx"), Chinese = Read("Words.zh-CN.resx");

    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_gaps()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, word => Assert.Equal(Gaps(word.Value), Gaps(Chinese[word.Key])));
        Assert.All(English.Concat(Chinese), word => Assert.NotEqual("", word.Value.Trim()));
    }

    [Fact]
    public void Every_word_that_a_page_asks_for_is_there()
    {
        var asked = from file in Source.Files("Community.Web", "*.cshtml").Concat(Source.Files("Community.Web"))
                    from Match use in Use().Matches(file.Text)
                    from Match key in Key().Matches(use.Groups["inside"].Value)
                    select (file.Path, Key: key.Groups["key"].Value, IsWhole: !key.Value.StartsWith('$'));
        var missing = asked.Where(a => a.IsWhole ? !English.ContainsKey(a.Key) : !English.Keys.Any(k => k.StartsWith(a.Key.Split('{')[0], StringComparison.Ordinal)));
        Assert.Empty(missing);
    }

    [Fact]
    public void Words_that_count_know_how_to_count_one()
    {
        var counted = from file in Source.Files("Community.Web", "*.cshtml") from Match use in Counted().Matches(file.Text) select use.Groups["key"].Value;
        Assert.NotEmpty(counted);
        Assert.DoesNotContain(counted, key => !English.ContainsKey(key) || !English.ContainsKey($"{key}.one"));
    }

    [Fact]
    public void Every_rule_that_can_be_broken_has_its_words()
    {
        var codes = from folder in (string[])["Community.Domain", "Community.Web/Features", "Community.Web/Accounts", "Community.Web/Markdown"]
                    from file in Source.Files(folder).Where(f => !f.Path.StartsWith("Community.Web/Features/Proof/", StringComparison.Ordinal)) // checks have names like these
                    from Match code in Code().Matches(file.Text)
                    select code.Groups["code"].Value;
        var found = from file in Source.Files("Community.Web/Features") from Match what in Found().Matches(file.Text) select $"{what.Groups["what"].Value}.unknown";
        Assert.DoesNotContain(codes.Concat(found).Distinct(), code => !English.ContainsKey($"rule.{code}"));
    }

    [Fact]
    public void No_page_has_words_of_its_own()
        => Assert.Empty(Source.Files("Community.Web/Pages", "*.cshtml").SelectMany(f => Literals(f.Text).Select(words => $"{f.Path}: {words}")));

    [Theory]
    [InlineData("<p>Hello @name</p>", "Hello")]
    [InlineData("<input placeholder=\"Search\">", "Search")]
    [InlineData("@if (a)\n{\n  <b>yes</b>\n}", "yes")]
    [InlineData("@{\n  var a = \"no\";\n}\n<p title=\"@L[\"x\"]\">@L[\"key\", a.B(1)] · 5 @(a ? \"b\" : \"c\")</p>", null)]
    public void Words_of_ones_own_are_seen(string page, string? words) => Assert.Equal(words is null ? [] : [words], Literals(page));

    /// <summary>What is left to be read when directives, code, expressions and tags are gone.</summary>
    private static List<string> Literals(string page)
    {
        page = Comment().Replace(page, "");
        page = Directive().Replace(page, "");
        page = WithoutExpressions(page);
        page = CodeLine().Replace(page, "");
        var spoken = Spoken().Matches(page).Select(m => m.Groups["words"].Value).Where(w => w.Any(char.IsLetter)).ToList();
        var text = Tag().Replace(page, "\n").Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Any(char.IsLetter));
        return [.. spoken, .. text.Select(t => Entity().Replace(t, "").Trim()).Where(t => t.Any(char.IsLetter))];
    }

    private static string WithoutExpressions(string page)
    {
        var rest = new StringBuilder();
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] != '@')
            {
                rest.Append(page[i]);
                continue;
            }
            if (string.CompareOrdinal(page, i, "@functions", 0, 10) == 0)
            {
                i = End(page, page.IndexOf('{', i)) - 1;
                continue;
            }
            var control = Control().Match(page, i + 1);
            if (control.Success) i = End(page, i + control.Length) - 1; // the condition; its block is markup again
            else if (page[i + 1] is '{' or '(') i = End(page, i + 1) - 1;
            else
            {
                i += string.CompareOrdinal(page, i, "@await ", 0, 7) == 0 ? 7 : 1;
                while (i < page.Length && (char.IsLetterOrDigit(page[i]) || page[i] is '_' || (page[i] is '.' or '!' or '?' && i + 1 < page.Length && (char.IsLetter(page[i + 1]) || page[i + 1] is '.' or '[')) || page[i] is '[' or '('))
                    i = page[i] is '[' or '(' ? End(page, i) : i + 1;
                i--;
            }
        }
        return rest.ToString();
    }

    /// <summary>Just behind the bracket that closes the one at <paramref name="start"/>.</summary>
    private static int End(string page, int start)
    {
        var depth = 0;
        var quoted = false;
        for (var i = start; i < page.Length; i++)
        {
            if (page[i] == '"' && page[i - 1] != '\\') quoted = !quoted;
            if (quoted) continue;
            if (page[i] is '(' or '[' or '{') depth++;
            if (page[i] is ')' or ']' or '}' && --depth == 0) return i + 1;
        }
        return page.Length;
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source.Root, "Community.Web/Resources", file)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Gaps(string words) => string.Join(' ', Gap().Matches(words).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])(L|words|_words)(\[(?<inside>[^\]]*)\]|\.Count\((?<inside>""[^""]*"")[^)]*\))")] private static partial Regex Use();
    [GeneratedRegex(@"\$?""(?<key>[a-zA-Z0-9]+\.[^""]*)""")] private static partial Regex Key();
    [GeneratedRegex(@"""(?<code>(faq|list|flag|review|showcase|question|answer|accept|points|thanks|bounty|checkin|adjustment|badge|board|fraud|vote|comment|edit|member|post|privilege|product|tag|text|vote|form|account|delivery|limit|message|deleted|official|organisation|search)\.[a-z]+(-[a-z]+)*)""")] private static partial Regex Code();
    [GeneratedRegex(@"\bL\.Count\(""(?<key>[^""]*)""")] private static partial Regex Counted();
    [GeneratedRegex(@"Rule\.Found\(.*""(?<what>[a-z]+)""\)")] private static partial Regex Found();
    [GeneratedRegex(@"\{\d+")] private static partial Regex Gap();
    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)] private static partial Regex Comment();
    [GeneratedRegex(@"^@(page|model|using|inject|namespace|addTagHelper|inherits)\b.*$", RegexOptions.Multiline)] private static partial Regex Directive();
    [GeneratedRegex(@"\G(if|foreach|for|while|switch|section \w+)\s*(?=[({])")] private static partial Regex Control();
    [GeneratedRegex(@"^\s*(else(\s+if\s*\(.*\))?|(case|default)\b.*:|break;|[^<\n]*;)\s*$", RegexOptions.Multiline)] private static partial Regex CodeLine();
    [GeneratedRegex(@"\b(title|alt|placeholder|aria-label|aria-description|value)=""(?<words>[^""]*\p{L}[^""]*)""")] private static partial Regex Spoken();
    [GeneratedRegex(@"<[^>]*>")] private static partial Regex Tag();
    [GeneratedRegex(@"&\w+;")] private static partial Regex Entity();
}
