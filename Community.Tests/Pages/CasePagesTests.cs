using System.Net;

namespace Community.Tests.Pages;

/// <summary>The cases as moderators see them, over HTTP.</summary>
public sealed class CasePagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _author = null!, _fan = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        (_author, _fan, _moderator) = (await _site.Member("ben", 1), await _site.Member("<cy>"), await _site.Member("mo", roles: Roles.Moderator));
        var question = await _site.Ask(await _site.Member("ann"));
        for (var i = 0; i < 5; i++) await _site.Vote(await _site.Answer(question, _author), _fan, VoteDirection.Up);
        await _site.Search();
    }

    [Theory]
    [InlineData("/moderation/cases")]
    [InlineData("/moderation/cases/1")]
    public async Task Only_moderators_and_operators_see_cases(string address)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await _site.BrowserOf().GetAsync(address)).StatusCode);
        foreach (var other in (Member[])[_fan, await _site.Member("vera", roles: Roles.Vendor)])
            Assert.Equal(HttpStatusCode.Forbidden, (await _site.BrowserOf(other).GetAsync(address)).StatusCode);
        foreach (var entitled in (Member[])[_moderator, await _site.Member("olga", roles: Roles.Operator)])
            Assert.Equal(HttpStatusCode.OK, (await _site.BrowserOf(entitled).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_thresholds_are_the_operators_own()
    {
        using Browser moderators = new(_site, member: _moderator), operators = new(_site, member: await _site.Member("olga", roles: Roles.Operator));
        Assert.DoesNotContain("within 10 minutes", (await moderators.Open("/moderation/cases")).Text, StringComparison.Ordinal);
        Assert.Contains("within 10 minutes", (await operators.Open("/moderation/cases")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_shows_every_act_as_a_sign_and_as_a_row()
    {
        using var browser = new Browser(_site, member: _moderator);
        var page = (await browser.Open("/moderation/cases/1")).Document;
        Assert.Equal(5, page.QuerySelectorAll("figure.case > svg .case-mark.upvote").Length);
        Assert.Equal(5, page.QuerySelectorAll("table.evidence tbody tr").Length);
        Assert.Contains("<cy> → ben · 5", page.QuerySelector(".case-label")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"table.evidence a[href='/members/{_fan.Id}']"));
        Assert.Contains("<cy> for or against ben", (await browser.Open("/moderation/cases")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.Open("/")).Document.QuerySelector("a[href='/moderation/cases'][data-queue='cases']"));
    }

    [Fact]
    public async Task A_moderator_overturns_with_a_reason_and_the_page_says_so()
    {
        using var browser = new Browser(_site, member: _moderator);
        var refused = await (await browser.Open("/moderation/cases/1")).Submit(form => form["reason"] = " ");
        Assert.Contains("Say why", refused.Document.QuerySelector("#reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Reputation(_author));

        var done = await (await browser.Open("/moderation/cases/1")).Submit(form => form["reason"] = "One <b>shift</b>, one screen.");
        Assert.Contains("One <b>shift</b>, one screen.", done.Document.QuerySelector(".notice.kept")!.TextContent, StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector("main form[method=post]"));
        Assert.Equal(51, await _site.Reputation(_author));
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_a_page_that_is_not_there()
        => Assert.Equal(HttpStatusCode.NotFound, (await _site.BrowserOf(_moderator).GetAsync("/moderation/cases/99")).StatusCode);

    [Theory]
    [InlineData("en", "Serial voting was reversed.", "Serial voting reversed")]
    [InlineData("zh-CN", "系列投票已撤销。", "系列投票已撤销")]
    public async Task Both_read_of_it_in_their_inbox_which_leads_to_their_points(string language, string news, string badge)
    {
        using var browser = new Browser(_site, language, _author);
        var inbox = (await browser.Open("/inbox")).Document;
        Assert.Contains(news, inbox.Body!.TextContent, StringComparison.Ordinal);
        var points = await browser.Open(inbox.QuerySelector("ul.news .line-text a")!.GetAttribute("href")!);
        Assert.StartsWith($"/members/{_author.Id}", points.Address, StringComparison.Ordinal);
        Assert.Equal(5, points.Document.QuerySelectorAll("table.ledger .badge.bad").Count(b => b.TextContent == badge));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
