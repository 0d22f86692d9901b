using System.Net;

namespace Community.Tests.Pages.Account;

public sealed class SettingsTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!;

    public async ValueTask InitializeAsync() => _ann = await _site.Account("ann");

    [Fact]
    public async Task A_member_takes_another_name_and_language()
    {
        using var browser = new Browser(_site);
        await browser.SignIn("ann@example.com");
        var page = await (await browser.Open("/account/settings")).Submit(form =>
        {
            form["Input.Name"] = "王小安";
            form["Input.Language"] = "zh-CN";
        }, "#profile-form");
        Assert.Contains("个人资料已保存", page.Text, StringComparison.Ordinal);
        Assert.Contains("王小安", page.Text, StringComparison.Ordinal);
        Assert.Equal("zh-CN", (await _site.MemberOf("ann@example.com"))!.Language);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_beside_the_field()
    {
        await _site.Member("Zoë Lang");
        using var browser = new Browser(_site, member: _ann);
        var page = await (await browser.Open("/account/settings")).Submit(form => form["Input.Name"] = "ZOË LANG", "#profile-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorAt("Input.Name"));
        Assert.Equal(Enum.GetValues<NotificationKind>().Count(kind => !MailPolicy.IsUrgent(kind)), page.Document.QuerySelectorAll("#mail-form select").Length); // the rest of the page is whole
    }

    [Fact]
    public async Task Each_kind_of_news_gets_the_rhythm_chosen_for_it()
    {
        using var browser = new Browser(_site, member: _ann);
        var page = await (await browser.Open("/account/settings")).Submit(form =>
        {
            form["Input.Rhythms[Answer]"] = "Weekly";
            form["Input.Rhythms[NewQuestion]"] = "Off";
        }, "#mail-form");
        Assert.Equal(["Daily", "Immediately", "Off", "Weekly"], page.Document.QuerySelectorAll("#mail-form option[selected]").Select(o => o.GetAttribute("value")!).Distinct().Order());
        Assert.Equal([(NotificationKind.Answer, Rhythm.Weekly), (NotificationKind.NewQuestion, Rhythm.Off)],
            (await _site.Read(db => db.RhythmChoices.OrderBy(c => c.Kind).ToListAsync())).Select(c => (c.Kind, c.Rhythm)));
    }

    [Fact]
    public async Task Who_has_not_confirmed_yet_can_have_the_mail_sent_again()
    {
        await _site.Account("ben", isConfirmed: false);
        using var browser = new Browser(_site);
        await browser.SignIn("ben@example.com");
        await (await browser.Open("/account/settings")).Submit("main form[action*=Confirm]");
        await browser.Open((await _site.Mails.Next("ben@example.com")).Link("/account/confirm"));
        Assert.NotNull((await _site.MemberOf("ben@example.com"))!.ConfirmedAt);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
