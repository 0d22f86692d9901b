using System.Net;

namespace Community.Tests.Pages;

/// <summary>Bounties, thanks, check-ins and adjustments by the forms of the pages, without script.</summary>
public sealed class GivingPagesTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _ann = null!, _ben = null!, _operator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _operator) = (await _site.Member("ann", 300), await _site.Member("ben", 1), await _site.Member("opal", roles: Roles.Operator));
        _question = await _site.Ask(_ann);
        _answer = await _site.Answer(_question, _ben);
        _site.Clock.Advance(TimeSpan.FromHours(49));
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    [Theory]
    [InlineData("en", "Bounty: 100 points.", "Bounty 100", "in 6 days", "Won a bounty of 100 points")]
    [InlineData("zh-CN", "悬赏 100 积分。", "悬赏 100", "6 天后", "获得悬赏 100 积分")]
    public async Task A_bounty_is_offered_listed_and_awarded(string language, string open, string listed, string left, string won)
    {
        using var browser = As(_ann, language);
        var page = await browser.Open($"/q/{_question}");
        page = await page.Submit(form => form["Input.Points"] = "100", "form[action$='handler=Bounty']");
        Assert.Contains(open, page.Text, StringComparison.Ordinal);
        Assert.Equal("199", page.Document.QuerySelector("[data-points]")!.TextContent);
        Assert.Null(page.Document.QuerySelector("form[action$='handler=Bounty']"));

        var list = await As(null, language).Open("/questions?tab=bounties");
        Assert.Contains(listed, list.Text, StringComparison.Ordinal);
        Assert.Contains(left, list.Text, StringComparison.Ordinal);

        page = await page.Submit("form[action$='handler=Award']");
        Assert.Contains(won, page.Text, StringComparison.Ordinal);
        Assert.Equal(100, await _site.Points(_ben));
        Assert.DoesNotContain(listed, (await As(null, language).Open("/questions?tab=bounties")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_that_is_none_comes_back_beside_its_form()
    {
        var page = await As(_ann).Open($"/q/{_question}");
        page = await page.Submit(form => form.Forge("Input.Points", "70"), "form[action$='handler=Bounty']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("in steps of 50", page.Document.QuerySelector("form[action$='handler=Bounty'] .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(299, await _site.Points(_ann));
    }

    [Fact]
    public async Task Only_moderators_are_offered_to_end_a_bounty()
    {
        await _site.OfferBounty(_question, _ann, 50);
        Assert.Null((await As(_ann).Open($"/q/{_question}")).Document.QuerySelector("form[action$='handler=StopBounty']"));
        var page = await (await As(_operator).Open($"/q/{_question}")).Submit(form => form["Input.Body"] = "a duplicate", "form[action$='handler=StopBounty']");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(299, await _site.Points(_ann));
    }

    [Fact]
    public async Task Thanks_are_given_once_and_shown_on_the_answer()
    {
        var page = await As(_ann).Open($"/q/{_question}");
        page = await page.Submit(form => form["Input.Points"] = "15", "form[action$='handler=Thank']");
        Assert.Contains("1 member gave thanks", page.Document.QuerySelector($"#answer-{_answer} .thanked")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action$='handler=Thank']"));
        Assert.Equal(15, await _site.Points(_ben));
    }

    [Fact]
    public async Task Whoever_has_nothing_to_give_is_not_asked_to()
    {
        var page = await As(await _site.Member("poor", 1)).Open($"/q/{_question}");
        Assert.Null(page.Document.QuerySelector("form[action$='handler=Thank'], form[action$='handler=Bounty']"));
    }

    [Fact]
    public async Task Members_check_in_from_home_and_are_led_back_there()
    {
        using var browser = As(_ben);
        var page = await (await browser.Open("/")).Submit(".check-in form");
        Assert.Equal("/", page.Address);
        Assert.Contains("Checked in today: 1 day", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".check-in form"));
        Assert.Equal(5, await _site.Points(_ben));
        page = await (await browser.Open("/account/settings")).Submit(form => form["Input.TimeZone"] = "Asia/Shanghai", "#profile-form");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Asia/Shanghai", await _site.Read(db => db.Members.Where(m => m.Id == _ben.Id).Select(m => m.TimeZone).SingleAsync()));
    }

    [Fact]
    public async Task Operators_adjust_on_the_members_ledger_and_their_reason_stands_there()
    {
        var page = await As(_operator).Open($"/members/{_ben.Id}?tab=points");
        page = await page.Submit(form => (form["Input.Points"], form["Input.Reason"]) = ("40", ""), "form[action$='handler=Adjust']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("40", page.Document.QuerySelector("#adjust-points")!.GetAttribute("value"));
        page = await page.Submit(form => form["Input.Reason"] = "won the quiz of the annual meeting", "form[action$='handler=Adjust']");
        Assert.Contains("won the quiz of the annual meeting", page.Document.QuerySelector("table.ledger")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await As(_ben).Open($"/members/{_ben.Id}?tab=points")).Document.QuerySelector("form[action$='handler=Adjust']"));
        Assert.Contains("adjusted your balance", (await As(_ben).Open("/inbox")).Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
