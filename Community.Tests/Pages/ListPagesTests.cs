using System.Net;
using System.Text.RegularExpressions;
using Community.Web.Features.Products;

namespace Community.Tests.Pages;

/// <summary>Home, lists, profiles, points and inbox, as a browser without script sees them.</summary>
public sealed class ListPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _author = null!, _voter = null!, _moderator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        _question = await _site.Ask(_asker, tags: "sql c#");
        _answer = await _site.Answer(_question, _author);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/questions")]
    [InlineData("/questions?tab=hot&after=nonsense")]
    [InlineData("/questions?tab=bounties")]
    [InlineData("/questions/tagged/c%23?tab=unanswered")]
    [InlineData("/tags")]
    [InlineData("/tags?by=name&filter=s")]
    [InlineData("/tags/sql")]
    [InlineData("/members?by=newest")]
    [InlineData("/members?by=name")]
    [InlineData("/members?filter=an")]
    [InlineData("/points")]
    [InlineData("/privileges")]
    public async Task Every_page_opens_for_visitors_and_moderators_in_both_languages_and_lacks_no_word(string address)
    {
        foreach (var language in (string[])["zh-CN", "en"])
            foreach (var member in (Member?[])[null, _moderator])
            {
                using var browser = new Browser(_site, language, member);
                var answer = await browser.Answer(new(HttpMethod.Get, address));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                LacksNoWord(await answer.Content.ReadAsStringAsync());
                // What visitors get may be kept and given to the next: no token, no cookie.
                if (member is null) Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(h => h.Key));
            }
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData("/questions?tab=hot")]
    [InlineData("/questions/tagged/c%23")]
    [InlineData("/tags")]
    [InlineData("/tags/sql")]
    [InlineData("/members")]
    [InlineData("/points")]
    public async Task The_title_of_a_window_says_what_the_page_is_about(string address)
    {
        using var browser = new Browser(_site, "en");
        var page = (await browser.Open(address)).Document;
        Assert.Matches($"{Regex.Escape(page.QuerySelector("h1")!.TextContent.Trim())} · .", page.Title);
    }

    [Theory]
    [InlineData("/questions/tagged/nothing")]
    [InlineData("/questions?product=nothing")]
    [InlineData("/tags/nothing")]
    [InlineData("/members/999999")]
    [InlineData("/members/1")] // the house itself
    public async Task What_is_not_there_is_not_found(string address)
        => Assert.Equal(HttpStatusCode.NotFound, (await _site.BrowserOf().GetAsync(address)).StatusCode);

    [Fact]
    public async Task A_profile_moves_to_the_address_with_the_right_name()
    {
        var answer = await _site.BrowserOf().GetAsync($"/members/{_author.Id}/wrong?tab=activity");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/members/{_author.Id}/ben?tab=activity"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        LacksNoWord(await Text($"/members/{_author.Id}/ben?tab=activity"));
        LacksNoWord(await Text($"/members/{_author.Id}/ben"));
    }

    [Fact]
    public async Task The_points_tab_is_for_the_member_and_moderators_and_tells_the_true_sum_below_one()
    {
        var address = $"/members/{_author.Id}/ben?tab=points";
        Assert.Equal(HttpStatusCode.Forbidden, (await _site.BrowserOf(_voter).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _site.BrowserOf().GetAsync(address)).StatusCode);
        await _site.Vote(_answer, _voter, VoteDirection.Down);
        var own = await Text(address, _author);
        Assert.Contains("True sum −1, shown as 1.", own, StringComparison.Ordinal);
        Assert.Contains("Answer downvoted", own, StringComparison.Ordinal);
        Assert.DoesNotContain(">cy<", own, StringComparison.Ordinal);
        Assert.Contains("实际合计 −1，显示为 1。", await Text(address, _moderator, "zh-CN"), StringComparison.Ordinal);
        LacksNoWord(own);
    }

    [Fact]
    public async Task Following_a_tag_brings_its_new_questions_into_the_inbox_and_opening_one_reads_it()
    {
        using var browser = new Browser(_site, "en", _voter);
        await (await browser.Open("/tags/c%23")).Submit(form => form.Press("wanted", "true"), "form[action*='handler=Follow']");
        await _site.Ask(_asker, "How do I close a stream?", tags: "c#");
        var inbox = await Text("/inbox", _voter);
        Assert.Contains("ann asked under a tag you follow:", inbox, StringComparison.Ordinal);
        Assert.Contains("data-inbox-sequence=\"1\"", inbox, StringComparison.Ordinal);
        Assert.Contains("data-unread=\"1\"", inbox, StringComparison.Ordinal);

        var id = await _site.Read(db => db.Notifications.Where(n => n.MemberId == _voter.Id).Select(n => n.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.BrowserOf(_author).GetAsync($"/inbox/{id}")).StatusCode);
        var opened = await _site.BrowserOf(_voter).GetAsync($"/inbox/{id}");
        Assert.Contains("/how-do-i-close-a-stream", opened.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("data-unread=\"0\"", await Text("/inbox", _voter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_everyone_their_own_work()
    {
        var old = await _site.Ask(_asker, "Nobody has answered this for long");
        _site.Clock.Advance(TimeSpan.FromDays(3));
        var visitor = await Text("/");
        Assert.Contains("Find an answer", visitor, StringComparison.Ordinal);
        Assert.Contains("action=\"/search\"", visitor, StringComparison.Ordinal);
        var mine = await Text("/", _asker);
        Assert.Contains("Your open questions", mine, StringComparison.Ordinal);
        Assert.Contains("ben answered:", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Without any answer", mine, StringComparison.Ordinal);
        await _site.Delete(_question, _moderator);
        var staff = await Text("/", _moderator);
        Assert.Contains("Without any answer for more than 2 days", staff, StringComparison.Ordinal);
        Assert.Contains($"/q/{_question}", staff, StringComparison.Ordinal);
        LacksNoWord(staff);
        Assert.True(old > 0);
    }

    [Fact]
    public async Task How_points_work_is_what_the_settings_say()
    {
        await using var other = new Site { Settings = new() { ["Reputation:AnswerUpvoted"] = "37", ["Reputation:DailyCap"] = "613", ["Privileges:Preset"] = "Grown", ["Voting:ChangeMinutes"] = "91" } };
        using var browser = new Browser(other, "en", await other.Member("dee", 20));
        var points = (await browser.Open("/points")).Text;
        foreach (var said in (string[])["+37", "613", "within 91 min", "2,000", "30 more and you get: Comment everywhere."])
            Assert.Contains(said, points, StringComparison.Ordinal);
        Assert.DoesNotContain("+37", await Text("/points", _voter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_products_are_there_once_however_often_the_site_starts()
    {
        await using var vendor = new Site
        {
            Settings = new()
            {
                ["Products:Catalogue:0:Name"] = "衡远 ERP",
                ["Products:Catalogue:0:Slug"] = "hengyuan-erp",
                ["Products:Catalogue:0:Modules:0"] = "总账",
                ["Products:Catalogue:0:Modules:1"] = "库存管理",
                ["Products:Catalogue:0:Versions:0:Name"] = "V16",
                ["Products:Catalogue:0:Versions:0:Released"] = "2025-10-20",
            },
        };
        for (var i = 0; i < 2; i++) await vendor.Do<SeedProducts>(seed => seed.Run(default));
        Assert.Equal((1, 2, 1), await vendor.Read(async db => (await db.Products.CountAsync(), await db.Products.SelectMany(p => p.Modules).CountAsync(), await db.Products.SelectMany(p => p.Versions).CountAsync())));
        using var browser = new Browser(vendor, "en");
        Assert.Contains("衡远 ERP", (await browser.Open("/questions?product=hengyuan-erp")).Text, StringComparison.Ordinal);
    }

    private async Task<string> Text(string address, Member? member = null, string language = "en")
    {
        using var browser = new Browser(_site, language, member);
        var answer = await browser.Answer(new(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A word that is not in the resources is shown as its key.</summary>
    private static void LacksNoWord(string page)
        => Assert.DoesNotMatch(@">\s*(list|questions|tags?|members?|ledger|inbox|news|home|points|privileges?|act|close|role|kind|when|pager|levels?|standing|history)\.[A-Za-z.-]+\s*<", page);

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
