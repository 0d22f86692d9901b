using Community.Tests.Browsing;

namespace Community.Tests.Pages;

/// <summary>Whoever comes to the home page reaches what they come for with three clicks at most.</summary>
public sealed class ThreeClicksTests : IAsyncLifetime
{
    private const int Most = 3;

    private readonly Site _site = new();
    private Town _town = null!;

    public async ValueTask InitializeAsync() => _town = await new Town(_site).Settle();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Who, to which scene, by which links (or forms, after a colon what is typed), and what is there when they arrive.</summary>
    public static TheoryData<string, string, string[], string> Ways() => new()
    {
        { "visitor", "a solved answer by searching", ["search form:库存 结转", ".question-row h3 a"], ".post.accepted" },
        { "visitor", "a solved answer by looking", ["#solved .question-row h3 a"], ".post.accepted" },
        { "visitor", "registering", ["header a[href='/account/register']"], "form [name='Input.Name']" },
        { "visitor", "signing in", ["header a[href^='/account/login']"], "form [name='Input.Password']" },
        { "member", "asking", ["header a[href='/questions/ask']"], "form [name='Input.Title']" },
        { "member", "my question", ["#my-open a[href^='/questions/']"], "#question" },
        { "member", "accepting an answer", ["#my-open a[href^='/questions/']"], "#question" },
        { "member", "what is new for me", [".bell"], "[data-notification]" },
        { "member", "the news itself", [".bell", "[data-kind=Answer] a"], "#question" },
        { "member", "an unanswered question in my tags", ["#my-tags .question-row h3 a", "#your-answer-title"], "#your-answer form" },
        { "member", "my drafts", ["nav a[href='/drafts']"], "main h1" },
        { "contributor", "an answer where it counts", ["#counts .question-row h3 a"], "#your-answer form" },
        { "contributor", "my points", ["main a[href*='tab=points']"], ".ledger" },
        { "contributor", "how points work", ["nav a[href='/points']"], ".worths" },
        { "contributor", "the best members", ["nav a[href='/members']"], ".member-card" },
        { "moderator", "the closed ones", ["[data-queue=closed]", "#recent a[href^='/q/']"], "#question" },
        { "moderator", "what members have flagged", ["[data-review-queue=flags]"], "[data-review] .review-flags" },
        { "moderator", "what waits for an answer", ["[data-queue=unanswered]", ".question-row h3 a"], "#question" },
        { "vendor", "the questions that wait for the vendor", ["[data-queue=waiting]"], "#waiting" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Their_main_scenes_are_three_clicks_away(string who, string scene, string[] clicks, string there)
    {
        _site.Clock.Advance(TimeSpan.FromDays(4)); // so that something has waited
        Assert.True(clicks.Length <= Most, scene);
        using var browser = new Support.Browser(_site, "zh-CN", who switch
        {
            "member" => _town.Asker,
            "contributor" => _town.Expert,
            "moderator" => _town.Moderator,
            "vendor" => _town.Vendor,
            _ => null,
        });
        var page = await browser.Open("/");
        foreach (var click in clicks)
        {
            if (click.Split(':', 2) is [var form, var typed] && form.EndsWith("form", StringComparison.Ordinal)) page = await page.Submit(f => f["q"] = typed, form);
            else if (page.Document.QuerySelector(click) is { LocalName: "a" } link && link.GetAttribute("href") is { } href) page = href.StartsWith('#') ? page : await browser.Open(href);
            else Assert.NotNull(page.Document.QuerySelector(click)); // already in sight
        }
        Assert.NotNull(page.Document.QuerySelector(there));
    }
}
