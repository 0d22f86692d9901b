using System.Net;

namespace Community.Tests.Pages.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly Site _site = new();

    public async ValueTask InitializeAsync() => await _site.Account("ann");

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        using var browser = new Browser(_site);
        var wrong = await browser.SignIn("ann@example.com", "not the right one");
        var unknown = await browser.SignIn("who@example.com", "not the right one");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Text, unknown.Text);
        Assert.False(await browser.IsSignedIn());
    }

    [Fact]
    public async Task After_ten_failures_an_account_rests_for_five_minutes_and_only_then_the_right_password_serves()
    {
        using var browser = new Browser(_site);
        for (var i = 0; i < 10; i++) await browser.SignIn("ann@example.com", "not the right one");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignIn("ann@example.com")).Status);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.SignIn("ann@example.com");
        Assert.True(await browser.IsSignedIn());
    }

    [Fact]
    public async Task Guesses_made_all_at_once_are_counted_one_by_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var browser = new Browser(_site);
            await browser.SignIn("ann@example.com", "not the right one");
        }));
        Assert.Equal(10, await _site.Read(db => db.Users.Select(a => a.AccessFailedCount).SingleAsync()));
        using var owner = new Browser(_site);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.SignIn("ann@example.com")).Status);
    }

    [Fact]
    public async Task The_right_password_forgives_the_failures_before()
    {
        using var browser = new Browser(_site);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 8; i++) await browser.SignIn("ann@example.com", "not the right one");
            using var own = new Browser(_site);
            await own.SignIn("ann@example.com");
            Assert.True(await own.IsSignedIn());
        }
    }

    [Theory]
    [InlineData("/account/settings?x=1", "/account/settings?x=1")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Signing_in_leads_back_to_where_one_was_and_never_elsewhere(string returnUrl, string leads)
    {
        using var browser = new Browser(_site);
        Assert.Equal(leads, (await browser.SignIn("ann@example.com", returnUrl: returnUrl)).Hops[0]);
    }

    [Fact]
    public async Task A_page_for_members_leads_to_the_sign_in_and_back()
    {
        using var browser = new Browser(_site);
        var login = await browser.Open("/account/settings");
        Assert.StartsWith("/account/login", login.Address, StringComparison.Ordinal);
        var page = await login.Submit(form =>
        {
            form["Input.Email"] = "ann@example.com";
            form["Input.Password"] = Joining.Password;
        });
        Assert.Equal("/account/settings", page.Address);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_stays_only_when_asked_to()
    {
        using var browser = new Browser(_site);
        await browser.SignIn("ann@example.com");
        var cookie = browser.Cookies["community"]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires);

        using var own = new Browser(_site);
        await (await own.Open("/account/login")).Submit(form =>
        {
            form["Input.Email"] = "ann@example.com";
            form["Input.Password"] = Joining.Password;
            form.Tick("Input.RememberMe");
        });
        Assert.True(own.Cookies["community"]!.Expires > DateTime.Now.AddDays(20));
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_in_or_out()
    {
        using var browser = new Browser(_site);
        var page = await (await browser.Open("/account/login")).Submit(form =>
        {
            form["Input.Email"] = "ann@example.com";
            form["Input.Password"] = Joining.Password;
            form.Forge("__RequestVerificationToken", null);
        });
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.False(await browser.IsSignedIn());
        await browser.SignIn("ann@example.com");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(new(HttpMethod.Post, "/account/logout") { Content = new FormUrlEncodedContent([]) })).Status);
        Assert.True(await browser.IsSignedIn());
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_get_429_and_are_told_when_to_come_back()
    {
        await using var limited = new Site { Settings = new() { ["Limits:Enabled"] = "true", ["Limits:SignIns"] = "3" } };
        using var browser = new Browser(limited);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignIn($"a{i}@example.com")).Status);
        var refused = await browser.SignIn("a4@example.com");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True(refused.Response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("Too many requests", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account/login")).Status);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
