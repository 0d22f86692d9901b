using System.Net;

namespace Community.Tests.Pages.Account;

public sealed class PasswordTests : IAsyncLifetime
{
    private const string Another = "five other words in a row";
    private readonly Site _site = new();

    public async ValueTask InitializeAsync() => await _site.Account("ann", isConfirmed: false);

    [Theory]
    [InlineData("en", "Set a new password")]
    [InlineData("zh-CN", "设置新密码")]
    public async Task Who_forgot_the_password_sets_a_new_one_by_mail_and_every_session_ends(string language, string link)
    {
        using var elsewhere = new Browser(_site);
        await elsewhere.SignIn("ann@example.com");
        Assert.True(await elsewhere.IsSignedIn());

        using var browser = new Browser(_site, language);
        await Ask(browser, "Ann@example.com");
        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Contains(link, mail.Text, StringComparison.Ordinal);
        var done = await (await browser.Open(mail.Link("/account/reset"))).Submit(form => form["Input.Password"] = Another);
        Assert.Equal(HttpStatusCode.OK, done.Status);

        Assert.False(await elsewhere.IsSignedIn());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignIn("ann@example.com")).Status);
        await browser.SignIn("ann@example.com", Another);
        Assert.True(await browser.IsSignedIn());
        Assert.NotNull((await _site.MemberOf("ann@example.com"))!.ConfirmedAt); // whoever read that mail owns the address
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Open(mail.Link("/account/reset"))).Status); // the link works once
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        using var browser = new Browser(_site);
        var unknown = await Ask(browser, "who@example.com");
        var known = await Ask(browser, "ann@example.com");
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Text, unknown.Text.Replace("who@", "ann@", StringComparison.Ordinal));
        await _site.Mails.Next("ann@example.com");
        Assert.Empty(_site.Mails.To("who@example.com"));
        Assert.Equal(["no account", null], await _site.Read(db => db.Deliveries.OrderBy(d => d.Id).Select(d => d.Dropped).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_floods_anothers_mailbox_with_links()
    {
        using var browser = new Browser(_site);
        for (var i = 0; i < 7; i++)
        {
            await Ask(browser, "ann@example.com");
            // The site's own job carries them; another hand beside it would count along with it.
            while (await _site.Read(db => db.Deliveries.AnyAsync(d => d.SentAt == null && d.Dropped == null))) await Task.Delay(20);
        }
        Assert.Equal(5, _site.Mails.To("ann@example.com").Count);
        Assert.Equal(2, await _site.Read(db => db.Deliveries.CountAsync(d => d.Dropped == "too many")));
    }

    [Fact]
    public async Task A_weak_password_is_refused_on_the_same_page_and_the_link_still_serves()
    {
        using var browser = new Browser(_site);
        await Ask(browser, "ann@example.com");
        var page = await (await browser.Open((await _site.Mails.Next("ann@example.com")).Link("/account/reset"))).Submit(form => form["Input.Password"] = "short");
        Assert.NotEmpty(page.ErrorAt("Input.Password"));
        page = await page.Submit(form => form["Input.Password"] = Another);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await browser.SignIn("ann@example.com", Another);
        Assert.True(await browser.IsSignedIn());
    }

    [Fact]
    public async Task A_link_for_one_account_opens_no_other()
    {
        var ben = await _site.Account("ben");
        var account = await _site.Read(db => db.Users.SingleAsync(a => a.MemberId == ben.Id));
        using var browser = new Browser(_site);
        await Ask(browser, "ann@example.com");
        var link = (await _site.Mails.Next("ann@example.com")).Link("/account/reset");
        var stolen = await (await browser.Open(link)).Submit(form =>
        {
            form["Input.Password"] = Another;
            form["id"] = $"{account.Id}";
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stolen.Status);
        await browser.SignIn("ben@example.com", Another);
        Assert.False(await browser.IsSignedIn());
    }

    [Fact]
    public async Task A_new_password_signs_out_all_other_devices_and_keeps_this_one()
    {
        using var here = new Browser(_site);
        using var there = new Browser(_site);
        await here.SignIn("ann@example.com");
        await there.SignIn("ann@example.com");
        using var stolen = here.Copy();

        var wrong = await Change(here, "not the right one");
        Assert.NotEmpty(wrong.ErrorAt("Input.CurrentPassword"));
        Assert.True(await there.IsSignedIn());

        Assert.Equal("/account/settings", (await Change(here, Joining.Password)).Address);
        Assert.True(await here.IsSignedIn());
        Assert.False(await there.IsSignedIn());
        Assert.False(await stolen.IsSignedIn());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task<Page> Ask(Browser browser, string address)
        => await (await browser.Open("/account/forgot")).Submit(form => form["Input.Email"] = address);

    private static async Task<Page> Change(Browser browser, string current) => await (await browser.Open("/account/settings")).Submit(form =>
    {
        form["Input.CurrentPassword"] = current;
        form["Input.Password"] = Another;
    }, "#password-form");
}
