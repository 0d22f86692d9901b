using System.Net;

namespace Community.Tests.Pages.Account;

public sealed class JoiningTests : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("en", "Confirm your address", "Confirm the address", "Hello Mei,")]
    [InlineData("zh-CN", "请确认", "确认邮箱地址", "Mei，你好：")]
    public async Task Someone_registers_confirms_the_address_signs_in_and_out(string language, string subject, string link, string hello)
    {
        using var browser = new Browser(_site, language);
        var registered = await browser.Register("Mei", "mei@example.com");
        Assert.Equal(HttpStatusCode.OK, registered.Status);
        Assert.Contains("mei@example.com", registered.Text, StringComparison.Ordinal);

        var mail = await _site.Mails.Next("mei@example.com");
        Assert.Contains(subject, mail["Subject"], StringComparison.Ordinal);
        Assert.Contains(hello, mail.Text, StringComparison.Ordinal);
        Assert.Contains($">{link}</a>", System.Net.WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal);
        Assert.Null((await _site.MemberOf("mei@example.com"))!.ConfirmedAt);

        Assert.Equal(HttpStatusCode.OK, (await browser.Open(mail.Link("/account/confirm"))).Status);
        var member = await _site.MemberOf("mei@example.com");
        Assert.NotNull(member!.ConfirmedAt);
        Assert.Equal(language, member.Language);

        Assert.False(await browser.IsSignedIn());
        Assert.Equal(["/"], (await browser.SignIn("Mei@Example.com")).Hops);
        Assert.True(await browser.IsSignedIn());
        await (await browser.Open("/account/logout")).Submit();
        Assert.False(await browser.IsSignedIn());
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_as_a_new_one_and_its_owner_a_mail()
    {
        await _site.Account("ann");
        using var browser = new Browser(_site);
        var known = await browser.Register("Stranger", "Ann@example.com");
        var fresh = await browser.Register("Stranger", "new@example.com");
        Assert.Equal(known.Status, fresh.Status);
        Assert.Equal(known.Text.Replace("Ann@example.com", "new@example.com", StringComparison.Ordinal), fresh.Text);

        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Contains("You have an account", mail["Subject"], StringComparison.Ordinal);
        Assert.Contains("Hello ann,", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Read(db => db.Members.CountAsync(m => m.Name == "Stranger")));
    }

    [Theory]
    [InlineData("ann", "are taken by who has them")]
    [InlineData("Аnn", "with a Cyrillic letter in it look the same")]
    [InlineData("admin", "that read as staff are refused")]
    [InlineData("x", "need two characters")]
    public async Task Names(string name, string why)
    {
        Assert.NotEmpty(why);
        await _site.Member("ann"); // a member who never signs in, as imported ones are
        using var browser = new Browser(_site);
        var page = await browser.Register(name, "x@example.com");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorAt("Input.Name"));
        Assert.Equal("x@example.com", page.Document.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.Null(await _site.MemberOf("x@example.com"));
    }

    [Theory]
    [InlineData("too short")]
    [InlineData("1234567890")]
    [InlineData("PASSWORD12")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("x@example.com")]
    public async Task Passwords_that_are_tried_first_are_refused(string password)
    {
        using var browser = new Browser(_site);
        var page = await browser.Register("Xaver", "x@example.com", password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorAt("Input.Password"));
        Assert.DoesNotContain(password, page.Document.QuerySelector("[name='Input.Password']")!.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b@c")]
    [InlineData("Ann <a@example.com>")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused(string email)
    {
        using var browser = new Browser(_site);
        var page = await browser.Register("Xaver", email);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorAt("Input.Email"));
        Assert.Equal(0, await _site.Read(db => db.Deliveries.CountAsync()));
    }

    [Fact]
    public async Task Many_who_register_with_one_name_or_one_address_at_once_become_one_member()
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var browser = new Browser(_site);
            return await browser.Register(i % 2 == 0 ? "Wang Wei" : $"Other {i}", i % 2 == 0 ? $"w{i}@example.com" : "same@example.com");
        }));
        Assert.All(pages, p => Assert.True(p.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{p.Status}"));
        Assert.Equal(1, await _site.Read(db => db.Members.CountAsync(m => m.Name == "Wang Wei")));
        Assert.Equal(1, await _site.Read(db => db.Users.CountAsync(a => a.Email == "same@example.com")));
        Assert.Equal(5, pages.Count(p => p.Status == HttpStatusCode.OK)); // one of the name, and four who were told nothing of the address
    }

    [Fact]
    public async Task A_wrong_link_confirms_nothing()
    {
        await _site.Account("ann", isConfirmed: false);
        var account = await _site.Read(db => db.Users.SingleAsync());
        using var browser = new Browser(_site);
        foreach (var token in (string[])["", "nonsense", "%FF%00", "Q2ZESjg"])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Open($"/account/confirm?id={account.Id}&token={token}")).Status);
        Assert.Null((await _site.MemberOf("ann@example.com"))!.ConfirmedAt);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
