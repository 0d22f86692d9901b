using System.Net;

namespace Community.Tests.Pages;

/// <summary>A showcase on its way by the forms of the pages, without script.</summary>
public sealed class ShowcaseLifePagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _author = null!, _admin = null!, _vendor = null!;
    private int _id;

    public async ValueTask InitializeAsync()
    {
        (_author, _admin, _vendor) = (await _site.Member("ann", 1), await _site.Member("ada", 1), await _site.Member("vee", 1, Roles.Vendor));
        var company = await _site.Company("Acme");
        await _site.Employ(_author, company);
        await _site.Employ(_admin, company, admin: true);
        await _site.Read(db => db.Members.Where(m => m.Id == _author.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Language, "zh-CN")));
        _id = await _site.Write(_author, await _site.Product("ERP", "1"));
    }

    [Theory]
    [InlineData("en", "Tick every point of the checklist")]
    [InlineData("zh-CN", "请逐项确认并勾选清单")]
    public async Task It_is_submitted_returned_agreed_to_published_and_withdrawn(string language, string unticked)
    {
        using Browser author = new(_site, language, _author), admin = new(_site, language, _admin), vendor = new(_site, language, _vendor), stranger = new(_site, language);
        var page = await author.Open($"/showcases/{_id}");
        Assert.Contains("等待 Acme 同意公开", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/showcases/{_id}")).Status);
        page = await page.Submit("#life form[action$='handler=Submit']");
        Assert.NotNull(page.Document.QuerySelector("#life form[action$='handler=TakeBack']"));

        // The vendor reads all of it, and returns it with words in its author's language.
        page = await (await vendor.Open("/")).Click("a[data-review-queue=showcases]");
        Assert.Contains("Closing the month", page.Text, StringComparison.Ordinal);
        Assert.Contains(ShowcaseLife.Situation, page.Text, StringComparison.Ordinal);
        page = await page.Submit("form[action$='handler=Return']");
        Assert.Equal("/review/showcases", page.Address);
        Assert.Contains("请至少补充一项前后对比的数据", (await author.Open($"/showcases/{_id}")).Text, StringComparison.Ordinal);

        await _site.HandIn(_id, _author);
        page = await (await admin.Open("/")).Click("[data-consents] a");
        page = await page.Submit("#life form[action$='handler=Consent']");
        Assert.NotNull(page.Document.QuerySelector("#life form[action$='handler=WithdrawConsent']"));

        page = await vendor.Open("/review/showcases");
        var refused = await page.Submit("form[action$='handler=Publish']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(unticked, refused.Text, StringComparison.Ordinal);
        page = await page.Submit(form =>
        {
            foreach (var point in ShowcaseChecklist.Read) form.Press("ticked", $"{point}");
        }, "form[action$='handler=Publish']");
        Assert.Equal("/review/showcases", page.Address);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Open($"/showcases/{_id}")).Status);

        page = await (await vendor.Open($"/showcases/{_id}")).Submit("#life form[action$='handler=Feature']");
        Assert.Contains(ShowcaseLife.Title, (await stranger.Open("/")).Document.QuerySelector("#featured")!.TextContent, StringComparison.Ordinal);
        await (await admin.Open($"/showcases/{_id}")).Submit(form => form["reason"] = "Not any more.", "#life form[action$='handler=WithdrawConsent']");
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.Open($"/showcases/{_id}")).Status);
        Assert.Null((await stranger.Open("/")).Document.QuerySelector("#featured"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
