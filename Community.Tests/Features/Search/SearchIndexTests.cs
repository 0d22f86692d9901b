using System.Text.Json;
using Community.Web.Cli.Demo;
using Community.Web.Features.Search;

namespace Community.Tests.Features.Search;

/// <summary>Both ways of keeping words give the same answers, and those that a plain look through the texts gives.</summary>
public sealed class SearchIndexTests : IAsyncDisposable
{
    private readonly BothEngines _both = new();

    private static readonly List<(string Title, string Question, string Answer)> Erp = Read();

    [Theory]
    [InlineData("审核", 2)]
    [InlineData("库存", 57)]
    [InlineData("结转", 15)]
    [InlineData("采购订单", 18)]
    [InlineData("库存结转", 14)]
    [InlineData("年终结算", 8)]
    [InlineData("加权平均", 12)]
    [InlineData("如何 运行", 4)]
    [InlineData("FIFO", 10)]
    [InlineData("成本", 72)]
    [InlineData("凭证 冲销", 1)]
    [InlineData("审", null)]
    [InlineData("“库存结转” 成本", null)]
    public async Task Chinese_words_are_found_where_a_look_through_all_texts_finds_them(string typed, int? count)
    {
        Assert.Equal(243, Erp.Count);
        await WriteErp();
        var found = await _both.Find(typed);
        var words = typed.Split(' ').Select(w => w.Trim('“', '”'));
        var scanned = Enumerable.Range(1, Erp.Count).Where(i => words.All(w => $"{Erp[i - 1].Title}\n{Erp[i - 1].Question}\n{Erp[i - 1].Answer}".Contains(w, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(scanned, found.Order());
        Assert.Equal(count ?? found.Count, found.Count);
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("如何将库存结转到下一年的总账")]
    [InlineData("how to close the purchase order FIFO")]
    [InlineData("成本 Commerce 标准")]
    public async Task What_is_only_alike_ranks_the_same_on_both(string title)
    {
        await WriteErp();
        Assert.NotEmpty(await _both.Find("", all: false, SearchWords.Loose(title)));
        var terms = SearchWords.Loose(title).Phrases.SelectMany(p => p.Terms).Distinct().ToList();
        var (one, other) = (await _both.Words.Spread(terms, default), await _both.Postings.Spread(terms, default));
        Assert.Equal(one.OrderBy(s => s.Key, StringComparer.Ordinal), other.OrderBy(s => s.Key, StringComparer.Ordinal));
    }

    private static readonly string[] Threads =
    [
        "U8-1234 appears after the update", "The number 1234 and a U8 in one sentence", "ORA-01555: snapshot too old", "Error 0x80040E14 from SQL Server",
        "C# or C++ or .NET?", "The letter c and a net", "“exact phrase” of words", "words of exact order, no phrase", "审 alone", "复审单据", "会审", "100% _under_ 'quotes' [x] ^",
        "node.js NEAR and or not", "Posted the invoices, posting them again", "naïve straße", "金额：￥１２３",
        "BR-2041 补丁", "库存结转与憑證", "U8系统升级🙂",
    ];

    [Theory]
    [InlineData("U8-1234", 1)]
    [InlineData("u8 1234", 1, 2)]
    [InlineData("\"U8 1234\"", 1)]
    [InlineData("ora-01555", 3)]
    [InlineData("01555", 3)]
    [InlineData("0x80040e14", 4)]
    [InlineData("Ｕ８－１２３４", 1)]
    [InlineData("U8-123", new int[0])]
    [InlineData("ORA-0155", new int[0])]
    [InlineData("ora-015555", new int[0])]
    [InlineData("0x80040E1", new int[0])]
    [InlineData("br-2041", 17)]
    [InlineData("BR-204", new int[0])]
    [InlineData("庫存結轉", 18)]
    [InlineData("庫存 结转", 18)]
    [InlineData("憑證", 18)]
    [InlineData("U8系统", 19)]
    [InlineData("系统 u8", 19)]
    [InlineData("🙂🙂", new int[0])]
    [InlineData("🙂 审单", 10)]
    [InlineData("C#", 5)]
    [InlineData("c++", 5)]
    [InlineData(".net", 5)]
    [InlineData("net", 5, 6)]
    [InlineData("c letter", 6)]
    [InlineData("\"exact phrase\"", 7)]
    [InlineData("exact phrase", 7, 8)]
    [InlineData("exact \"phrase", 7, 8)]
    [InlineData("审", 9, 10, 11)]
    [InlineData("审单", 10)]
    [InlineData("复审", 10)]
    [InlineData("100%", 12)]
    [InlineData("%", new int[0])]
    [InlineData("_", new int[0])]
    [InlineData("NEAR(node js)", 13)]
    [InlineData("node*", 13)]
    [InlineData("title:node", new int[0])]
    [InlineData("node OR phrase", 7, 8, 13)]
    [InlineData("“exact phrase” OR 复审 words", 7)]
    [InlineData("\"words of exact\" OR node OR 会审", 8, 11, 13)]
    [InlineData("in:title phrase", 7, 8)]
    [InlineData("post invoice", 14)]
    [InlineData("STRASSE", new int[0])]
    [InlineData("Straße", 15)]
    [InlineData("１２３", 16)]
    [InlineData("123", 16)]
    [InlineData("\"", new int[0])]
    [InlineData("\"\"", new int[0])]
    [InlineData("🙂", new int[0])]
    [InlineData("", new int[0])]
    [InlineData("\uD83D", new int[0])]
    [InlineData("'; DROP TABLE Posts --", new int[0])]
    public async Task What_is_typed_finds_what_it_means_and_breaks_nothing(string typed, params int[] threads)
    {
        await _both.Write([.. Threads.Select((t, i) => CutThread.Of(i + 1, t, "", "", [], []))]);
        Assert.Equal(threads, (await _both.Find(typed)).Order());
    }

    [Fact]
    public async Task Every_pair_of_characters_in_a_title_and_every_word_is_found_where_a_look_through_all_texts_finds_it()
    {
        await WriteErp();
        var texts = Erp.Select(e => $"{e.Title}\n{e.Question}\n{e.Answer}").ToList();
        var pairs = Erp.Where((_, i) => i % 12 == 0).SelectMany(e => Enumerable.Range(0, e.Title.Length - 1).Select(i => e.Title.Substring(i, 2))).Where(p => p.All(c => c is >= '\u4E00' and <= '\u9FFF')).Distinct().ToList();
        Assert.InRange(pairs.Count, 100, 400);
        foreach (var pair in pairs)
        {
            var found = await _both.Words.Find(SearchQuery.Parse(pair).Words, all: true).Select(h => h.Id).ToListAsync();
            Assert.Equal(Enumerable.Range(1, Erp.Count).Where(i => texts[i - 1].Contains(pair, StringComparison.Ordinal)), found.Order());
        }
        foreach (var pair in pairs.Where((_, i) => i % 25 == 0)) await _both.Find(pair);
    }

    [Fact]
    public async Task Nothing_that_anyone_can_type_breaks_a_search()
    {
        await _both.Write([.. Threads.Select((t, i) => CutThread.Of(i + 1, t, "", "", [], []))]);
        using var file = File.OpenRead(Path.Combine(Layout.Source.Root, "Community.Tests/Vectors/lists/blns.json"));
        var naughty = JsonDocument.Parse(file).RootElement.EnumerateArray().Select(s => s.GetString()!);
        foreach (var typed in naughty.Concat(["\0", "a\0b", "\uD800 x", "x\uDC00", "title : x", "{title} : x", "NEAR(a b, 2)", "a AND", "NOT", "^审", "\"审", "*", "col:*", "(", ")))", "[", "[]", "[[a]]", "-", "--", "OR OR", "user:\"", "审 OR OR 审"]))
        {
            var query = SearchQuery.Parse(typed);
            if (!query.Words.IsEmpty) await _both.Words.Find(query.Words, all: true).CountAsync();
            if (!query.Without.IsEmpty) await _both.Words.Find(query.Without, all: false).CountAsync();
            Assert.Equal(query.Filters.IsNone, SearchQuery.Parse(SearchForm.Of(query).Query()).Filters.IsNone);
        }
    }

    [Fact]
    public async Task One_field_alone_can_be_looked_into()
    {
        await _both.Write([CutThread.Of(1, "库存 one", "", "x", ["y"], ["z"]), CutThread.Of(2, "x", "库存", "one", ["库存 one"], ["z"]), CutThread.Of(3, "x", "", "y", ["one"], ["库存 one"])]);
        Assert.Equal([1], await _both.Find("", words: SearchWords.Typed("库存 one") with { Field = SearchField.Title }));
        Assert.Equal([2], await _both.Find("", words: SearchWords.Typed("库存 one") with { Field = SearchField.Answers }));
        Assert.Equal([3], await _both.Find("", words: SearchWords.Typed("库存 one") with { Field = SearchField.Comments }));
    }

    [Fact]
    public async Task A_very_long_text_is_looked_for_by_its_beginning()
    {
        await _both.Write([.. Threads.Select((t, i) => CutThread.Of(i + 1, t, "", "", [], []))]);
        Assert.Empty(await _both.Find(new string('审', 10_000)));
        Assert.Empty(await _both.Find(string.Concat(Enumerable.Repeat("x-", 5_000))));
        Assert.Equal([3], await _both.Find($"ora-01555 {new string(' ', 10_000)}x"));
    }

    [Fact]
    public async Task The_title_counts_most_then_tags_then_the_question_then_its_answers_then_what_is_remarked()
    {
        await _both.Write([CutThread.Of(5, "x", "x", "x", ["x"], ["库存 y"]), CutThread.Of(1, "x", "x", "x", ["库存 y"], ["x"]), CutThread.Of(2, "x", "x", "库存 y", ["x"], ["x"]), CutThread.Of(3, "x", "库存 y", "x", ["x"], ["x"]), CutThread.Of(4, "库存 y", "x", "x", ["x"], ["x"])]);
        Assert.Equal([4, 3, 2, 1, 5], await _both.Find("库存"));
    }

    [Fact]
    public async Task A_phrase_reaches_neither_from_one_answer_into_the_next_nor_from_the_title_into_the_question()
    {
        await _both.Write([CutThread.Of(1, "alpha", "", "beta", ["gamma", "delta"], [])]);
        Assert.Empty(await _both.Find("\"alpha beta\""));
        Assert.Empty(await _both.Find("\"gamma delta\""));
        Assert.Equal([1], await _both.Find("alpha beta gamma delta"));
    }

    [Fact]
    public async Task What_is_written_again_is_found_by_its_new_words_alone_and_what_is_removed_not_at_all()
    {
        await _both.Write([CutThread.Of(1, "alpha", "", "", [], []), CutThread.Of(2, "alpha beta", "", "", [], [])]);
        await _both.Write([CutThread.Of(1, "gamma", "", "", [], [])]);
        Assert.Equal([2], await _both.Find("alpha"));
        Assert.Equal([1], await _both.Find("gamma"));
        foreach (var index in (ISearchIndex[])[_both.Words, _both.Postings]) await _both.Db.Transact(() => index.Remove([1], default), default);
        Assert.Empty(await _both.Find("gamma"));
        Assert.Equal([2], await _both.Words.Threads().ToListAsync());
    }

    private Task WriteErp() => _both.Write([.. Erp.Select((e, i) => CutThread.Of(i + 1, e.Title, "", e.Question, [e.Answer], []))]);

    private static List<(string, string, string)> Read()
    {
        using var reader = new StreamReader(typeof(DemoTexts).Assembly.GetManifestResourceStream("Demo.erp.zh-CN.jsonl")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("title").GetString()!, row.GetProperty("question").GetString()!, row.GetProperty("answer_markdown").GetString()!))];
    }

    public ValueTask DisposeAsync() => _both.DisposeAsync();
}
