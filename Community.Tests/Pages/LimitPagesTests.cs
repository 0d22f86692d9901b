using System.Net;

namespace Community.Tests.Pages;

/// <summary>What people read who have had too much of something: why, how long, and their text again.</summary>
public sealed class LimitPagesTests
{
    private static Site Limited(params (string Name, string Value)[] settings)
    {
        var site = new Site { Settings = new() { ["Limits:Enabled"] = "true" } };
        foreach (var (name, value) in settings) site.Settings[name] = value;
        return site;
    }

    private static void Wait(Page page, int from, int to)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.InRange(page.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, from, to);
    }

    private static async Task<Page> Ask(Browser browser, string title, string body) => await (await browser.Open("/questions/ask")).Submit(form =>
    {
        form["Input.Title"] = title;
        form["Input.Body"] = body;
        form["Input.Tags"] = Some.Tags;
    }, "form[action='/questions/ask'], main form[method=post]");

    [Theory]
    [InlineData("en", "more seconds before you ask the next question")]
    [InlineData("zh-CN", "两次提问之间请间隔一段时间")]
    public async Task Who_asks_too_fast_is_told_how_long_to_wait_and_has_the_text_again(string language, string words)
    {
        await using var site = Limited(("Posting:Burst", "1"));
        using var browser = new Browser(site, language, await site.Member("ann", 50));
        await Ask(browser, Some.Title, Some.Body);
        var refused = await Ask(browser, "A second question, a second later", "What I typed must not be lost when I am too fast.");
        Wait(refused, 1, 60);
        Assert.Contains(words, refused.Document.QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("What I typed must not be lost when I am too fast.", refused.Value("Input.Body"));
        Assert.Equal("A second question, a second later", refused.Value("Input.Title"));
    }

    [Fact]
    public async Task Who_posts_the_same_again_is_led_to_the_first()
    {
        await using var site = Limited(("Posting:QuestionSeconds", "0"));
        using var browser = new Browser(site, member: await site.Member("ann", 50));
        var first = await Ask(browser, Some.Title, Some.Body);
        var refused = await Ask(browser, "The same under another title", Some.Body);
        Wait(refused, 200, 300);
        Assert.Contains("less than 5 minutes ago", refused.Text, StringComparison.Ordinal);
        Assert.Equal(first.Address, (await refused.Click(".notice.error a")).Address);
    }

    [Fact]
    public async Task What_a_day_allows_is_back_at_midnight()
    {
        await using var site = Limited(("Voting:VotesPerDay", "1"), ("Site:TimeZone", "Asia/Shanghai"));
        var (asker, voter) = (await site.Member("ann", roles: Roles.Moderator), await site.Member("cy"));
        int[] questions = [await site.Ask(asker), await site.Ask(asker, body: Some.Body + " Again.")];
        using var browser = new Browser(site, member: voter);
        HttpResponseMessage? answer = null;
        foreach (var question in questions)
        {
            var page = await browser.Open($"/q/{question}");
            answer = await browser.Answer(Fields.Json($"{page.Address}?handler=Vote", ("__RequestVerificationToken", page.Token()), ("postId", $"{question}"), ("wanted", "Up")));
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        var shanghai = TimeZoneInfo.ConvertTimeFromUtc(site.Clock.Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        Assert.Equal((shanghai.Date.AddDays(1) - shanghai).TotalSeconds, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 30.0);
        Assert.Contains("vote.day-limit", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_posts_too_much_gets_the_form_back()
    {
        await using var site = Limited(("Limits:Posts", "2"));
        var question = await site.Ask(await site.Member("ann", roles: Roles.Moderator));
        foreach (var name in (string[])["ben", "cy"])
        {
            using var browser = new Browser(site, member: await site.Member(name));
            Assert.Equal(HttpStatusCode.OK, (await Comment(browser, $"A remark of {name}.")).Status);
        }
        using var third = new Browser(site, member: await site.Member("dee"));
        var refused = await Comment(third, "The third from one address.");
        Wait(refused, 1, 600);
        Assert.Contains("from your internet address", refused.Text, StringComparison.Ordinal);
        Assert.Contains("The third from one address.", refused.Document.QuerySelectorAll("textarea").Select(t => t.TextContent.Trim()));

        async Task<Page> Comment(Browser browser, string words)
            => await (await browser.Open($"/q/{question}")).Submit(form => form["Input.Body"] = words, "form[action*='handler=Comment']");
    }

    [Fact]
    public async Task Searching_and_registering_have_their_own_words_as_well()
    {
        await using var site = Limited(("Limits:Searches", "1"), ("Limits:Registrations", "1"));
        using var visitor = new Browser(site);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/search")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/search?q=files")).Status);
        var searched = await visitor.Open("/search?q=more");
        Wait(searched, 1, 600);
        Assert.Contains("Your internet address searches a lot", searched.Text, StringComparison.Ordinal);

        await visitor.Register("Ann", "ann@example.com");
        var refused = await visitor.Register("Ben", "ben@example.com");
        Wait(refused, 1, 600);
        Assert.Contains("Many accounts were registered", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Ben", refused.Value("Input.Name"));
        Assert.Null(await site.MemberOf("ben@example.com"));
    }
}
