using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Community.Tests.Pages;

/// <summary>What stands above a search's results, what members keep of it, and the shortest way to anywhere, without script.</summary>
public sealed class KeptSearchPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        _ann = await _site.Member("张华");
        await _site.Company("北京华腾", _ann);
        _question = await _site.Ask(await _site.Member("Ben Hua"), "华北仓库的库存结转报错", tags: "华北区");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("zh-CN", "保存的搜索")]
    [InlineData("en", "Saved searches")]
    public async Task A_search_is_saved_where_it_was_made_followed_renamed_and_deleted(string language, string title)
    {
        using var browser = new Browser(_site, language, _ann);
        var page = await browser.Open("/search?q=库存结转 \"报错\"");
        var kept = await page.Submit("form[action*='handler=Save']");
        Assert.Equal("/search/saved", kept.Address);
        Assert.Contains(title, kept.Document.Title, StringComparison.Ordinal);
        Assert.Equal("库存结转 \"报错\"", kept.Document.QuerySelector(".searches a")!.TextContent);
        kept = await kept.Submit(form => form.Press("wanted", "true"), "form[action*='handler=Follow']");
        Assert.Equal("true", kept.Document.QuerySelector("[aria-pressed]")!.GetAttribute("aria-pressed"));
        kept = await kept.Submit(form => form["Input.Name"] = "年结", "form[action*='handler=Rename']");
        Assert.Equal("年结", kept.Document.QuerySelector(".searches a")!.TextContent);
        Assert.Equal($"/search?q={Uri.EscapeDataString("库存结转 \"报错\" order:new")}", (await kept.Click(".searches a")).Address);
        kept = await kept.Submit("form[action*='handler=Delete']");
        Assert.Null(kept.Document.QuerySelector(".searches"));
        using var stranger = new Browser(_site, language);
        Assert.Null((await stranger.Open("/search?q=库存")).Document.QuerySelector("form[action*='handler=Save']"));
    }

    [Fact]
    public async Task Who_and_what_is_called_so_stands_above_the_results_of_words_alone()
    {
        using var browser = new Browser(_site);
        var named = (await browser.Open("/search?q=华")).Document.QuerySelectorAll(".named a").Select(a => a.TextContent.Trim());
        Assert.Equal(["张华", "北京华腾", "华北区"], named);
        foreach (var none in (string[])["/search?q=[华北区]", "/search?q=user:华", "/search?q=\"华\"", "/search?q=%3F"]) Assert.Empty((await browser.Open(none)).Document.QuerySelectorAll(".named"));
    }

    [Fact]
    public async Task A_few_letters_lead_to_pages_questions_tags_people_and_companies()
    {
        using var browser = new Browser(_site, "zh-CN");
        foreach (var (typed, jump) in ((string, string)[])[("标", "页面 标签 /tags"), ("华", "成员 张华 /members/"), ("华", "企业 北京华腾 /organisations/"), ("@hua", "成员 Ben Hua /members/"), ("#华", "标签 华北区 /tags/"), ("＃华", "标签 华北区 /tags/"), ("华北 结转", $"问题 华北仓库的库存结转报错 /q/{_question}"), ("🙂<b>%", "搜索 搜索“🙂<b>%” /search?q="), ("", "页面 提问 /questions/ask")])
        {
            var found = await Found(browser, typed);
            Assert.Contains(found, f => f.StartsWith(jump, StringComparison.Ordinal));
            var page = await browser.Open($"/jump?q={Uri.EscapeDataString(typed)}");
            Assert.Equal((HttpStatusCode.OK, found.Count), (page.Status, page.Document.QuerySelectorAll("main .lines li").Length));
        }
        Assert.Equal("noindex", (await browser.Open("/jump")).Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));

        // What only some may open is offered to them alone.
        using var member = new Browser(_site, "zh-CN", _ann);
        using var moderator = new Browser(_site, "zh-CN", await _site.Member("mo", roles: Roles.Moderator));
        Assert.Equal([false, true, true], await Offered("/search/saved"));
        Assert.Equal([false, false, true], await Offered("/moderation/deleted"));

        async Task<List<bool>> Offered(string address)
        {
            List<bool> offered = [];
            foreach (var one in (Browser[])[browser, member, moderator]) offered.Add((await Found(one, address.Split('/')[^1])).Any(f => f.EndsWith($" {address}", StringComparison.Ordinal)));
            return offered;
        }
    }

    private static async Task<List<string>> Found(Browser browser, string typed)
    {
        var answer = await browser.Answer(new(HttpMethod.Get, $"/jump?q={Uri.EscapeDataString(typed)}") { Headers = { { "Accept", "application/json" } } });
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("found").EnumerateArray().Select(j => $"{j.GetProperty("kind")} {j.GetProperty("name")} {j.GetProperty("address")}")];
    }
}
