using System.Net;

namespace Community.Tests.Pages;

public sealed class SetupTests : IAsyncLifetime
{
    private readonly Site _site = new() { IsSetUp = false };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Before_any_account_exists_every_page_leads_to_the_setup_which_makes_one_operator_and_is_gone()
    {
        await _site.Member("imported"); // a member, but nobody who signs in
        using var browser = new Browser(_site);
        foreach (var address in (string[])["/", "/questions", "/account/login", "/account/register"])
            Assert.Equal("/setup", (await browser.Open(address)).Address);

        var refused = await Make(browser, "0123456789abcdef0123456789abcdef");
        Assert.NotEmpty(refused.ErrorAt("Input.Token"));
        Assert.Equal(0, await _site.Read(db => db.Users.CountAsync()));

        var token = _site.Services.GetRequiredService<FirstStart>().Token;
        using var late = new Browser(_site);
        var tooLate = await late.Open("/setup");
        Assert.Equal(["/"], (await Make(browser, token)).Hops);
        Assert.True(await browser.IsSignedIn());
        var operatorMade = (await _site.MemberOf("op@example.com"))!;
        Assert.Equal(Roles.Operator, operatorMade.Roles);
        Assert.NotNull(operatorMade.ConfirmedAt);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/setup")).Status);
        var second = await tooLate.Submit(form =>
        {
            form["Input.Token"] = token;
            form["Input.Name"] = "Second";
            form["Input.Email"] = "second@example.com";
            form["Input.Password"] = Joining.Password;
        });
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
        Assert.Equal(1, await _site.Read(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_setup_refuses_a_weak_password_and_keeps_what_was_typed()
    {
        using var browser = new Browser(_site);
        var page = await Make(browser, _site.Services.GetRequiredService<FirstStart>().Token, "1234567890");
        Assert.NotEmpty(page.ErrorAt("Input.Password"));
        Assert.Equal("op@example.com", page.Document.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.Equal(0, await _site.Read(db => db.Users.CountAsync()));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task<Page> Make(Browser browser, string token, string password = Joining.Password) => await (await browser.Open("/setup")).Submit(form =>
    {
        form["Input.Token"] = token;
        form["Input.Name"] = "Operator Olga";
        form["Input.Email"] = "op@example.com";
        form["Input.Password"] = password;
    });
}
