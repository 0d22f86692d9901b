using System.Net;
using AngleSharp.Dom;

namespace Community.Tests.Pages;

/// <summary>Members, levels and the way to one's own work, as a browser without script sees them.</summary>
public sealed class MemberPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _author = null!, _moderator = null!, _vendor = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author) = (await _site.Member("ann", 1), await _site.Member("ben", 640));
        (_moderator, _vendor) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("vee", roles: Roles.Vendor));
        _question = await _site.Ask(_asker, tags: "sql");
        await _site.Vote(await _site.Answer(_question, _author), _moderator, VoteDirection.Up);
    }

    [Theory]
    [InlineData("en", "Active member", "Reputation over time", "Answers most about", "score 1, answers: 1")]
    [InlineData("zh-CN", "活跃成员", "声望变化", "擅长标签", "得分 1 · 1 个回答")]
    public async Task A_member_is_shown_with_level_tags_and_history_in_both_languages(string language, params string[] said)
    {
        using var browser = new Browser(_site, language);
        var page = await browser.Open($"/members/{_author.Id}");
        Assert.All(said, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        var picture = page.Document.QuerySelector("figure.chart svg[role=img]")!;
        Assert.Contains("650", picture.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(picture.QuerySelector("title")!.TextContent);
        Assert.Equal("650", page.Document.QuerySelector("details table.history tbody tr td:last-child")!.TextContent);
        // The policy allows no style of its own, and the picture needs none.
        Assert.Empty(page.Document.QuerySelectorAll("[style], style"));
    }

    [Fact]
    public async Task The_picture_opens_the_list_and_does_not_stand_on_its_later_pages()
    {
        for (var i = 0; i < 31; i++) await _site.Ask(_moderator, $"Question number {i}");
        using var browser = new Browser(_site, "en");
        var first = await browser.Open($"/members/{_moderator.Id}?show=questions");
        Assert.NotNull(first.Document.QuerySelector("figure.chart"));
        Assert.Null((await first.Click("a[rel=next]")).Document.QuerySelector("figure.chart"));
    }

    [Fact]
    public async Task Whoever_is_suspended_is_shown_with_one_and_without_a_history()
    {
        await _site.Do<Community.Web.Features.Members.SuspendMember>(suspend => suspend.Run(_author.Id, 7, "Advertising.", default));
        using var browser = new Browser(_site, "en");
        var page = await browser.Open($"/members/{_author.Id}");
        Assert.Equal("1", page.Document.QuerySelector(".profile-facts dd")!.TextContent);
        Assert.Equal("Newcomer", page.Document.QuerySelector(".profile .level")!.TextContent);
        Assert.Null(page.Document.QuerySelector("figure.chart"));
    }

    [Theory]
    [InlineData("en", "Participant", "140 more reputation to the next level: Active member.")]
    [InlineData("zh-CN", "见习成员", "再获得 140 声望，升级为：活跃成员。")]
    public async Task Home_and_ledger_tell_how_far_one_has_come(string language, string level, string next)
    {
        var contributor = await _site.Member("cy", 360);
        using var browser = new Browser(_site, language, contributor);
        foreach (var address in (string[])["/", $"/members/{contributor.Id}?tab=points"])
        {
            var standing = (await browser.Open(address)).Document.QuerySelector(".standing")!;
            Assert.Equal(level, standing.QuerySelector(".level")!.TextContent);
            Assert.Contains(next, standing.TextContent, StringComparison.Ordinal);
            Assert.Equal(("260", "400"), (standing.QuerySelector("progress")!.GetAttribute("value"), standing.QuerySelector("progress")!.GetAttribute("max")));
        }
    }

    [Fact]
    public async Task Every_role_reaches_its_main_work_from_the_home_page()
    {
        await Reaches(null, "/questions/ask", "/account/register", $"/questions/{_question}");
        await Reaches(_asker, "/questions/ask", "/inbox", $"/members/{_asker.Id}?show=questions", "/questions?tab=unanswered");
        await Reaches(_author, "/questions?tab=unanswered", $"/members/{_author.Id}?tab=points", "/points", "/members");
        await Reaches(_moderator, "/questions?tab=unanswered", "#waiting", "#recent");
        await Reaches(_vendor, "/questions?tab=unanswered", "#waiting");

        async Task Reaches(Member? member, params string[] addresses)
        {
            using var browser = new Browser(_site, "en", member);
            var home = await browser.Open("/");
            var links = home.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList();
            foreach (var address in addresses)
            {
                var link = links.FirstOrDefault(l => l == address || l.StartsWith($"{address}/", StringComparison.Ordinal));
                Assert.True(link is not null, $"{member?.Name ?? "A visitor"} finds no way to {address}");
                if (link.StartsWith('#')) Assert.NotNull(home.Document.GetElementById(link[1..]));
                else Assert.Equal(HttpStatusCode.OK, (await browser.Open(link)).Status);
            }
        }
    }

    [Fact]
    public async Task Own_work_stands_before_what_everyone_sees()
    {
        using var moderator = new Browser(_site, "en", _moderator);
        Assert.Equal("Review queues", (await Headings(moderator))[0]);
        using var contributor = new Browser(_site, "en", _author);
        Assert.Equal("Where your answer counts most", (await Headings(contributor))[0]);
        using var asker = new Browser(_site, "en", _asker);
        Assert.Equal("Your open questions", (await Headings(asker))[0]);
        Assert.Equal("1 new answer", (await asker.Open("/")).Document.QuerySelector("main .badge.good")!.TextContent);

        static async Task<List<string>> Headings(Browser browser) => [.. (await browser.Open("/")).Document.QuerySelectorAll("main h2").Select(h => h.TextContent)];
    }

    [Fact]
    public async Task The_ladder_of_levels_is_what_the_settings_say_and_shows_ones_own_place()
    {
        await using var other = new Site { Settings = new() { ["Levels:From:0"] = "1", ["Levels:From:1"] = "50", ["Levels:From:2"] = "777" } };
        using var browser = new Browser(other, "en", await other.Member("dee", 60));
        var page = (await browser.Open("/points")).Document;
        Assert.Equal(["Newcomer", "Participant", "Active member"], page.QuerySelectorAll(".levels tbody th").Select(th => th.FirstChild!.TextContent.Trim()));
        Assert.StartsWith("Participant", page.QuerySelector(".levels [aria-current]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("717 more reputation to the next level: Active member.", page.Body!.TextContent, StringComparison.Ordinal);
        var lacking = page.QuerySelectorAll(".privileges tbody tr").Single(tr => tr.TextContent.Contains("Edit others", StringComparison.Ordinal));
        Assert.Contains("140 to go", lacking.TextContent, StringComparison.Ordinal);
        Assert.Equal("60", lacking.QuerySelector("progress")!.GetAttribute("value"));
        using var visitor = new Browser(other, "zh-CN");
        var shown = (await visitor.Open("/points")).Document;
        Assert.Empty(shown.QuerySelectorAll(".levels [aria-current], progress"));
        Assert.Contains("见习成员", shown.QuerySelector(".levels")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
