using System.Net;
using System.Text.RegularExpressions;

namespace Community.Tests.Pages;

/// <summary>Leaderboards as a browser without script sees them. It is a Wednesday in May 2031.</summary>
public sealed class LeaderboardPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _ben = null!, _cy = null!, _staff = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        _site.Clock.Advance(new DateTime(2031, 5, 14, 10, 0, 0, DateTimeKind.Utc) - _site.Clock.Now);
        (_asker, _ben, _cy, _staff) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy", 1), await _site.Member("vendor", roles: Roles.Vendor));
        await _site.Do<CommunityDb>(db => db.Transact(() =>
        {
            db.Add(new Product("衡远 ERP", "hengyuan-erp"));
            return Task.CompletedTask;
        }, default));
        await _site.Join(_ben, await _site.Company("Acme", OrganisationKind.Partner));
        _question = await _site.Ask(_asker, tags: "c#");
        var answer = await _site.Answer(_question, _ben);
        await _site.Vote(answer, _asker, VoteDirection.Up);
        await _site.Vote(answer, _staff, VoteDirection.Up);
        await _site.Vote(await _site.Answer(_question, _cy), _staff, VoteDirection.Up);
        await _site.Vote(_question, _ben, VoteDirection.Up);
    }

    [Theory]
    [InlineData("/leaderboards")]
    [InlineData("/leaderboards/week?tag=c%23")]
    [InlineData("/leaderboards/month?product=hengyuan-erp")]
    [InlineData("/leaderboards/quarter?of=2031-Q1")]
    [InlineData("/leaderboards/YEAR?of=2031&after=nonsense")]
    [InlineData("/leaderboards/all")]
    [InlineData("/leaderboards/week?who=companies")]
    [InlineData("/leaderboards/month?of=companies&kind=partner&order=perhead")]
    [InlineData("/leaderboards?who=partners")]
    [InlineData("/leaderboards/year?who=customers")]
    [InlineData("/leaderboards/week?organisation=acme")]
    [InlineData("/leaderboards/week?who=companies&of=2031-W18&kind=customer")]
    public async Task Every_board_opens_for_everyone_in_both_languages_and_lacks_no_word(string address)
    {
        foreach (var language in (string[])["zh-CN", "en"])
            foreach (var member in (Member?[])[null, _ben, _staff])
            {
                using var browser = new Browser(_site, language, member);
                var answer = await browser.Answer(new(HttpMethod.Get, address));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.DoesNotMatch(@">\s*(board|list|nav|member|level)\.[A-Za-z.-]+\s*<", text);
                if (member is null) Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(h => h.Key));
            }
    }

    [Fact]
    public async Task The_board_tells_rank_member_and_reputation_and_the_reader_their_own()
    {
        using var browser = new Browser(_site, "en", _cy);
        var page = (await browser.Open("/leaderboards/week")).Document;
        Assert.Equal(["1 ben 20", "2 ann 10", "2 cy 10"], page.QuerySelectorAll("table.board tbody tr").Select(r => Words($"{r.QuerySelector(".board-rank")!.TextContent} {r.QuerySelector(".name")!.TextContent} {r.Children[^1].TextContent}")));
        Assert.Equal("2 You are number 2, with 10 reputation.", Words(page.QuerySelector(".board-own")!.TextContent));
        Assert.Equal("cy", page.QuerySelector("tr[aria-current]")!.QuerySelector(".name")!.TextContent);
        Assert.Contains("12 May 2031 – 18 May 2031", Words(page.QuerySelector("#board-time")!.TextContent), StringComparison.Ordinal);
        using var vendor = new Browser(_site, "zh-CN", _staff);
        Assert.Contains("官方人员不参与排名", (await vendor.Open("/leaderboards/week")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_board_to_board_there_is_always_a_way()
    {
        using var browser = new Browser(_site, "en");
        var page = await browser.Open("/leaderboards/week?tag=c%23");
        Assert.Equal(["/leaderboards/week?tag=c%23", "/leaderboards/month?tag=c%23", "/leaderboards/quarter?tag=c%23", "/leaderboards/year?tag=c%23", "/leaderboards/all?tag=c%23"],
            page.Document.QuerySelectorAll("main .tabs a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(["/leaderboards/week", "/leaderboards/week?product=hengyuan-erp", "/leaderboards/week?tag=c%23",
            "/leaderboards/week?who=partners", "/leaderboards/week?who=customers", "/leaderboards/week?who=companies"], page.Document.QuerySelectorAll("main .chips a").Select(a => a.GetAttribute("href")!));
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await _site.RankFinished();
        var now = (await browser.Open("/leaderboards/week")).Document;
        Assert.NotNull(now.QuerySelector("#board .empty"));
        var then = (await browser.Open(now.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)).Document;
        Assert.Equal(3, then.QuerySelectorAll("table.board tbody tr").Length);
        Assert.Equal("", then.QuerySelector("#board")!.GetAttribute("data-board")); // what is over is not watched
        Assert.Equal("/leaderboards/week", then.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_board_of_companies_tells_what_each_has_earned_per_head_and_how_soon_its_people_answer()
    {
        using var browser = new Browser(_site, "en", _ben);
        var page = (await browser.Open("/leaderboards/week?who=companies&kind=partner")).Document;
        var own = page.QuerySelector("table.board tbody tr.own")!;
        Assert.Equal(["1", "100 % of 1 question", "20", "20"], own.QuerySelectorAll("td").Select(cell => Words(cell.TextContent)));
        Assert.StartsWith("Acme Verified by the vendor 1 person", Words(own.QuerySelector("th")!.TextContent), StringComparison.Ordinal);
        Assert.Equal("1 Acme is number 1, with 20 reputation, 20 per head.", Words(page.QuerySelector(".board-own")!.TextContent));
        Assert.Equal(["/leaderboards/week", "/leaderboards/week?who=companies", "/leaderboards/week?who=companies&kind=partner", "/leaderboards/week?who=companies&kind=customer",
            "/leaderboards/week?who=companies&kind=partner", "/leaderboards/week?who=companies&kind=partner&order=perhead"], page.QuerySelectorAll("main .chips a").Select(a => a.GetAttribute("href")!));
        Assert.StartsWith("companies:", page.QuerySelector("#board")!.GetAttribute("data-board"), StringComparison.Ordinal);
        var people = (await browser.Open("/leaderboards/week")).Document;
        var colleagues = (await browser.Open(people.QuerySelectorAll("main .chips a").Select(a => a.GetAttribute("href")!).Single(a => a.Contains("organisation=", StringComparison.Ordinal)))).Document;
        Assert.Equal("ben", colleagues.QuerySelector("table.board .name")!.TextContent);
    }

    [Fact]
    public async Task An_arrow_says_in_words_where_it_comes_from()
    {
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await _site.RankFinished();
        await _site.Accept(_question, await _site.Read(db => db.Answers.Where(a => a.AuthorId == _cy.Id).Select(a => a.Id).SingleAsync()), _asker);
        using var browser = new Browser(_site, "en", _cy);
        var page = (await browser.Open("/leaderboards/week")).Document;
        Assert.Equal("up 1 from rank 2", page.QuerySelector(".board-own .moved.up .visually-hidden")!.TextContent);
        using var home = new Browser(_site, "zh-CN", _cy);
        Assert.Contains("本月排名：第 1 名", (await home.Open("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_want_to_be_ranked_says_so_in_the_settings()
    {
        var ben = await _site.Account("berta");
        using var browser = new Browser(_site, member: ben);
        var page = await (await browser.Open("/account/settings")).Submit(form => form["Input.HidesFromBoards"] = "true", "#boards-form");
        Assert.Contains("Your choice for the leaderboards is saved.", page.Text, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelector("#boards-form input[type=checkbox]")!.HasAttribute("checked"));
        Assert.True((await _site.MemberOf("berta@example.com"))!.HidesFromBoards);
        await page.Submit(form => form["Input.HidesFromBoards"] = "false", "#boards-form");
        Assert.False((await _site.MemberOf("berta@example.com"))!.HidesFromBoards);
    }

    [Theory]
    [InlineData("/leaderboards/decade")]
    [InlineData("/leaderboards/week?of=2031-W21")]
    [InlineData("/leaderboards/month?of=yesterday")]
    [InlineData("/leaderboards?tag=nothing")]
    [InlineData("/leaderboards?product=nothing")]
    [InlineData("/leaderboards?organisation=nothing")]
    public async Task What_is_no_board_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await _site.BrowserOf().GetAsync(address)).StatusCode);

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
