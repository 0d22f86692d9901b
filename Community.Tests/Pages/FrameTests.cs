using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Community.Tests.Pages;

/// <summary>What every page has in common: languages, headers, failures.</summary>
public sealed class FrameTests : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_wrong_address_leads_to_a_page_with_a_way_home()
    {
        var response = await _site.BrowserOf().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("页面不存在", page, StringComparison.Ordinal);
        Assert.Contains("""href="/">""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("zh-Hans", "zh-CN")]
    [InlineData("zh-Hans-SG", "zh-CN")]
    [InlineData("en-GB", "en")]
    [InlineData("fr, en;q=0.5, zh;q=0.4", "en")]
    [InlineData("en;q=0, fr", "zh-CN")]
    [InlineData("fr", "zh-CN")]
    public async Task The_browsers_language_is_served_as_well_as_can_be(string accepted, string served)
    {
        using var browser = _site.BrowserOf();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);
        Assert.Contains($"<html lang=\"{served}\"", await (await browser.GetAsync("/nowhere")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_tells_browsers_what_not_to_do()
    {
        foreach (var address in (string[])["/nowhere", "/q/1", "/questions/ask", "/language?to=en"])
        {
            var headers = (await _site.BrowserOf().GetAsync(address)).Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            foreach (var rule in (string[])["script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
                Assert.Contains(rule, policy.Split("; "));
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(headers.Contains("Referrer-Policy"));
        }
    }

    [Theory]
    [InlineData("/tags?page=2", "/tags?page=2")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData(null, "/")]
    public async Task The_language_switch_sets_the_cookie_and_leads_to_local_addresses_only(string? back, string led)
    {
        var response = await _site.BrowserOf().GetAsync($"/language?to=en{(back is null ? "" : $"&back={Uri.EscapeDataString(back)}")}");
        Assert.Equal(led, response.Headers.Location!.OriginalString);
        Assert.StartsWith("language=en;", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.False((await _site.BrowserOf().GetAsync("/language?to=xx")).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_members_own_language_goes_before_the_browsers()
    {
        var ann = await _site.Member("ann");
        await _site.Do<Web.Features.Members.ChooseLanguage>(choose => choose.Run(ann.Id, "zh-CN", default));
        using var browser = new Browser(_site, "en", ann);
        Assert.Contains("<html lang=\"zh-CN\"", (await browser.Open("/nowhere")).Source, StringComparison.Ordinal);
        await browser.Open("/language?to=en&back=/nowhere");
        Assert.Contains("<html lang=\"en\"", (await browser.Open("/nowhere")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theme_that_was_chosen_stays_for_visitors_on_this_browser_and_for_members_on_all()
    {
        var ann = await _site.Member("ann");
        foreach (var (who, elsewhere) in new[] { ((Member?)null, "auto"), (ann, "dark") })
        {
            using var browser = new Browser(_site, "en", who);
            Assert.Equal("auto", await Theme(browser));
            Assert.Equal("/tags", (await browser.Open("/theme?to=dark&back=/tags")).Address);
            Assert.Equal("dark", await Theme(browser));
            await browser.Open("/theme?to=purple");
            Assert.Equal("dark", await Theme(browser));
            using var other = new Browser(_site, "en", who);
            Assert.Equal(elsewhere, await Theme(other));
            await browser.Open("/theme?to=auto");
            Assert.Equal("auto", await Theme(browser));
        }

        static async Task<string?> Theme(Browser browser) => (await browser.Open("/tags")).Document.DocumentElement.GetAttribute("data-theme");
    }

    [Fact]
    public async Task The_theme_switch_leads_nowhere_else()
        => Assert.Equal("/", (await _site.BrowserOf().GetAsync("/theme?to=dark&back=https://elsewhere.example")).Headers.Location?.OriginalString);

    [Fact]
    public async Task The_style_guide_is_for_development_only()
    {
        await using var site = new Site { Settings = { ["environment"] = "Production" } };
        Assert.Equal(HttpStatusCode.NotFound, (await site.BrowserOf().GetAsync("/styleguide")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _site.BrowserOf().GetAsync("/styleguide")).StatusCode);
    }

    [Fact]
    public async Task A_device_can_put_the_site_among_its_programs()
    {
        var manifest = System.Text.Json.JsonDocument.Parse(await (await _site.BrowserOf().GetAsync("/manifest.webmanifest")).Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("standalone", manifest.GetProperty("display").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
            Assert.Equal(icon.GetProperty("type").GetString(), (await _site.BrowserOf().GetAsync(icon.GetProperty("src").GetString())).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_of_and_recovers_by_itself()
    {
        var away = new Away();
        using var site = new Site { With = services => services.ConfigureDbContext<Web.Data.Sqlite.SqliteCommunityDb>(o => o.AddInterceptors(away)).ConfigureDbContext<Web.Data.SqlServer.SqlServerCommunityDb>(o => o.AddInterceptors(away)) };
        var ann = await site.Member("ann");
        var question = await site.Ask(ann);
        using var browser = new Browser(site, "en", ann);
        away.IsAway = true;
        var page = await browser.Open($"/q/{question}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Back in a moment", page.Text, StringComparison.Ordinal);
        Assert.Equal("5", page.Response.Headers.GetValues("Retry-After").Single());
        away.IsAway = false;
        Assert.Equal(HttpStatusCode.OK, (await browser.Open($"/q/{question}")).Status);
    }

    private sealed class Away : DbCommandInterceptor
    {
        public bool IsAway { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            => IsAway ? throw new TimeoutException("The database does not answer.") : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
