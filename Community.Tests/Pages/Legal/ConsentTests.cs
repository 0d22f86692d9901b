using System.Net;
using Community.Web.Features.Legal;

namespace Community.Tests.Pages.Legal;

/// <summary>Everyone can read the terms; members have agreed to them, and are asked again when they change.</summary>
public sealed class ConsentTests : IDisposable
{
    private const string Body = "It took me an hour to write this, and it must not be lost.";
    private readonly TestDatabase _database = new();

    private Site Under(string version, params (string Key, string Value)[] settings)
    {
        var site = new Site(_database) { Settings = { ["Legal:Version"] = version } };
        foreach (var (key, value) in settings) site.Settings[key] = value;
        return site;
    }

    [Fact]
    public async Task Whoever_registers_agrees_to_the_version_that_stands_above_the_button()
    {
        await using var site = Under("2026-01");
        using var browser = new Browser(site);
        var form = await browser.Open("/account/register");
        Assert.Contains("version 2026-01", form.Form().TextContent, StringComparison.Ordinal);
        Assert.NotNull(form.Form().QuerySelector("a[href='/terms']"));
        Assert.Null(form.Form().QuerySelector("[type=checkbox]"));

        Assert.Equal(HttpStatusCode.OK, (await browser.Register("Mei", "mei@example.com")).Status);
        await browser.Register("Other", "mei@example.com"); // known: becomes nobody, and agrees to nothing
        var consent = await site.Read(db => db.Consents.AsNoTracking().SingleAsync());
        Assert.Equal((await site.MemberOf("mei@example.com"))!.Id, consent.MemberId);
        Assert.Equal(("2026-01", site.Services.GetRequiredService<LegalTexts>().Hash("en")), (consent.Version, consent.Hash));
        Assert.InRange(consent.At, site.Clock.Now.AddMinutes(-1), site.Clock.Now);
        Assert.NotEqual(consent.Hash, site.Services.GetRequiredService<LegalTexts>().Hash("zh-CN"));
    }

    [Fact]
    public async Task New_terms_are_asked_for_once_and_keep_nobody_from_reading_but_from_writing_and_nothing_typed_is_lost()
    {
        Member ann;
        int question;
        await using (var before = Under("2026-01"))
        {
            ann = await before.Member("ann");
            question = await before.Ask(await before.Member("ben"));
            using var calm = new Browser(before, "en", ann);
            Assert.Null((await calm.Open($"/q/{question}")).Document.QuerySelector(".ask-terms"));
        }

        await using var site = Under("2026-02");
        using var browser = new Browser(site, "en", ann);
        var page = await browser.Open($"/questions/{question}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("2026-02", page.Document.QuerySelector(".ask-terms")!.TextContent, StringComparison.Ordinal);

        var refused = await page.Submit(form => form["Input.Body"] = Body, "#your-answer form");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("agree to them first", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Body, refused.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.Equal(0, await site.Read(db => db.Answers.CountAsync()));

        var back = await (await refused.Click(".ask-terms a")).Submit("#agree");
        Assert.Equal(page.Address, back.Address);
        Assert.Null(back.Document.QuerySelector(".ask-terms"));
        Assert.Equal(Body, back.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await back.Submit("#your-answer form")).Status);
        Assert.Equal(1, await site.Read(db => db.Answers.CountAsync()));
        Assert.Equal(["2026-01", "2026-02"], await site.Read(db => db.Consents.Where(c => c.MemberId == ann.Id).OrderBy(c => c.Id).Select(c => c.Version).ToListAsync()));
    }

    [Fact]
    public async Task Members_who_were_never_asked_are_asked_and_write_as_before()
    {
        await using var site = Under("2026-01");
        var ann = await site.Account("ann"); // as from the command line
        using var browser = new Browser(site, "en");
        await browser.SignIn("ann@example.com");
        var ask = await browser.Open("/questions/ask");
        Assert.NotNull(ask.Document.QuerySelector(".ask-terms"));
        Assert.Equal(HttpStatusCode.OK, (await ask.Submit(form =>
        {
            form["Input.Title"] = Some.Title;
            form["Input.Body"] = Some.Body;
            form["Input.Tags"] = Some.Tags;
        })).Status);
        Assert.Equal(1, await site.Read(db => db.Questions.CountAsync()));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.Do<AgreeToTerms>(agree => agree.Run(ann.Id, "en", default)))));
        Assert.Equal(1, await site.Read(db => db.Consents.CountAsync()));
        Assert.Null((await browser.Open("/questions")).Document.QuerySelector(".ask-terms"));
    }

    [Theory]
    [InlineData("en", "What you write", "Your rights")]
    [InlineData("zh-CN", "你发表的内容", "你的权利")]
    public async Task Terms_and_privacy_are_one_step_from_every_page(string language, string inTerms, string inPrivacy)
    {
        await using var site = Under("7", ("Site:Name", "Harbour"), ("Legal:Licence", "CC0 1.0"));
        using var browser = new Browser(site, language);
        foreach (var address in (string[])["/", "/questions", "/account/register", "/nowhere"])
            Assert.NotNull((await browser.Open(address)).Document.QuerySelector(".foot a[href='/terms']"));
        var terms = await (await browser.Open("/")).Click(".foot a[href='/terms']");
        Assert.Contains(inTerms, terms.Text, StringComparison.Ordinal);
        Assert.Contains("Harbour", terms.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("CC0 1.0", terms.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", terms.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(terms.Document.QuerySelector("main a[href='/account/data']"));
        Assert.Contains(inPrivacy, (await terms.Click(".foot a[href='/privacy']")).Text, StringComparison.Ordinal);
        Assert.Null(terms.Document.QuerySelector("#agree"));
    }

    [Fact]
    public async Task A_vendor_brings_texts_and_filing_numbers_of_their_own()
    {
        var folder = Directory.CreateTempSubdirectory("community-legal-");
        try
        {
            foreach (var language in (string[])["zh-CN", "en"])
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"t.{language}.md"), $"## Ours {language}\n\n<script>alert(1)</script> and **bold**");
            await using var site = Under("1", ("Legal:TermsFile", Path.Combine(folder.FullName, "t.{language}.md")), ("Site:IcpNumber", "京ICP备12345678号"), ("Site:PoliceNumber", "京公网安备 11010802012345号"));
            using var browser = new Browser(site, "zh-CN");
            var terms = await browser.Open("/terms");
            Assert.Contains("Ours zh-CN", terms.Text, StringComparison.Ordinal);
            Assert.Empty(terms.Document.QuerySelectorAll("main script"));
            Assert.Equal("京ICP备12345678号", terms.Document.QuerySelector(".foot a[href='https://beian.miit.gov.cn/']")!.TextContent);
            Assert.Contains("京公网安备", terms.Document.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_site_without_numbers_shows_none()
    {
        await using var site = Under("1");
        Assert.DoesNotContain("beian", await site.BrowserOf().GetStringAsync("/"), StringComparison.Ordinal);
    }

    public void Dispose() => _database.Dispose();
}
