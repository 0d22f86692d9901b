using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Community.Tests.Pages;

/// <summary>The search page, and what is shown while a title is written, as a browser without script sees them.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
        _question = await _site.Ask(_ann, "年终库存结转报错 U8-1234", "结转时提示 <script>alert(1)</script> 库存不足，请问如何处理？", "库存");
        await _site.Accept(_question, await _site.Answer(_question, _ben, "先运行 **库存重估** 再结转。"), _ann);
    }

    [Theory]
    [InlineData("en", "1 found")]
    [InlineData("zh-CN", "找到 1 条")]
    public async Task What_was_found_is_marked_and_leads_to_the_question(string language, string count)
    {
        using var browser = new Browser(_site, language);
        var page = await browser.Open("/search?q=库存结转");
        Assert.Contains(count, page.Text, StringComparison.Ordinal);
        var title = page.Document.QuerySelector(".question-row h3 a")!;
        Assert.Equal("年终库存结转报错 U8-1234", title.TextContent.Trim());
        Assert.Equal(["库存结转"], title.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("<script>alert(1)</script> 库存不足", page.Document.QuerySelector(".snippet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("库存结转", page.Value("q", within: "header"));
        Assert.Equal(HttpStatusCode.OK, (await page.Click(".question-row h3 a")).Status);
    }

    [Theory]
    [InlineData("en", "/search?q=库存 platypus", "Nothing was found for “库存 platypus”.")]
    [InlineData("zh-CN", "/search?q=库存 platypus", "没有找到与“库存 platypus”相关的内容。")]
    [InlineData("en", "/search", "What are you looking for?")]
    [InlineData("en", "/search?q=%3F%3F", "has nothing that could be looked for")]
    [InlineData("en", "/search?q=%22%27%3E%3Cnosuch%3E%2A%25_", "Nothing was found for “\"'><nosuch>*%_”.")]
    public async Task Where_nothing_was_found_the_page_says_what_to_do_next(string language, string address, string words)
    {
        using var browser = new Browser(_site, language);
        var page = await browser.Open(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/questions/ask']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/tags']"));
        Assert.Equal(address.Contains("platypus", StringComparison.Ordinal), page.Document.QuerySelector(".similar") is not null);
    }

    [Fact]
    public async Task The_form_writes_operators_and_what_was_not_understood_is_told()
    {
        using var browser = new Browser(_site);
        using var program = _site.BrowserOf();
        var written = await program.GetAsync("/search?By.Words=结转&By.Tags=库存&By.User=ann&By.Accepted=True&By.Order=new&By.Score=");
        Assert.Equal("/search?q=" + Uri.EscapeDataString("结转 [库存] user:ann has:accepted order:new"), written.Headers.Location!.OriginalString);
        var page = await browser.Open(written.Headers.Location.OriginalString);
        Assert.Single(page.Document.QuerySelectorAll(".question-row"));
        Assert.Equal(("ann", "库存", "结转"), (page.Value("By.User"), page.Value("By.Tags"), page.Value("By.Words")));
        Assert.NotNull(page.Document.QuerySelector(".facets a[aria-current]"));
        Assert.Null(page.Document.QuerySelector("#search-problems"));

        page = await browser.Open("/search?q=库存 scroe:3 [库]");
        Assert.Equal(["“scroe:3” is no operator. Did you mean “score:”?", "There is no tag “库”. Did you mean [库存]?"], page.Document.QuerySelectorAll("#search-problems li").Select(l => l.TextContent));
        page = await browser.Open("/search?q=is:answer 重估");
        Assert.Contains("先运行 库存重估", page.Document.QuerySelector(".question-row .snippet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_title_is_written_what_was_asked_before_is_shown()
    {
        using var browser = new Browser(_site);
        var part = await browser.Open("/questions/similar?title=如何处理年终结转的库存");
        Assert.Equal($"/questions/{_question}/", part.Document.QuerySelector(".similar a")!.GetAttribute("href")![..$"/questions/{_question}/".Length]);
        Assert.Null(part.Document.QuerySelector("header"));
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Open("/questions/similar?title=platypus")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Open("/questions/similar")).Status);

        using var program = _site.BrowserOf();
        program.DefaultRequestHeaders.Add("Accept", "application/json");
        var found = (await program.GetFromJsonAsync<JsonElement>("/questions/similar?title=如何处理年终结转的库存"))[0];
        Assert.Equal((_question, true, 1), (found.GetProperty("id").GetInt32(), found.GetProperty("isSolved").GetBoolean(), found.GetProperty("answerCount").GetInt32()));
        Assert.Equal("[]", await program.GetStringAsync("/questions/similar?title=platypus"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
