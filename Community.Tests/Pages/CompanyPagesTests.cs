using System.Net;
using Community.Web.Features.Organisations;

namespace Community.Tests.Pages;

/// <summary>Companies as people see and use them, without script.</summary>
public sealed class CompanyPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _vera = null!;
    private Organisation _huaxin = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _vera) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("vera", roles: Roles.Vendor));
        _huaxin = await _site.Company("华信科技", _ann, _ben);
        await _site.Speaks(_huaxin, _ann);
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    private static string At(Organisation company, string part = "") => $"{OrganisationAddress.Of(company.Slug)}{part}";

    private async Task<string> Text(string address, Member? member = null)
    {
        using var browser = As(member);
        var page = await browser.Open(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Document.QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task A_company_is_named_beside_its_people_unless_they_hide_it()
    {
        var question = await _site.Ask(_ben);
        string[] places = [$"/questions/{question}", $"/members/{_ben.Id}"];
        foreach (var place in places) Assert.Contains("华信科技", await Text(place), StringComparison.Ordinal);
        Assert.Contains("ben", await Text(At(_huaxin)), StringComparison.Ordinal);
        Assert.Contains(Some.Title, await Text(At(_huaxin)), StringComparison.Ordinal);

        using (var ben = As(_ben)) await (await ben.Open("/account/settings")).Submit(form => form["hides"] = "true", "#company-form");
        foreach (var place in places) Assert.DoesNotContain("华信科技", await Text(place), StringComparison.Ordinal);
        Assert.DoesNotContain("ben", await Text(At(_huaxin)), StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Title, await Text(At(_huaxin)), StringComparison.Ordinal);
        Assert.Contains(Some.Title, await Text(At(_huaxin, "/home"), _ann), StringComparison.Ordinal); // colleagues know
    }

    [Fact]
    public async Task The_company_home_is_for_its_people_and_one_click_from_theirs()
    {
        using var ben = As(_ben);
        Assert.NotNull((await ben.Open("/")).Document.QuerySelector($"main a[href='{At(_huaxin, "/home")}']"));
        Assert.Equal(HttpStatusCode.OK, (await ben.Open(At(_huaxin, "/home"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ben.Open(At(_huaxin, "/people"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Open(At(_huaxin, "/edit"))).Status);
        using var stranger = As(await _site.Member("cy"));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Open(At(_huaxin, "/home"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open("/organisations/nobody")).Status);
    }

    [Fact]
    public async Task An_invitation_is_made_shown_once_opened_and_taken()
    {
        using var ann = As(_ann);
        var made = await (await ann.Open(At(_huaxin, "/people"))).Submit(form => form["uses"] = "2", "form[action*='handler=Invite']");
        var link = new Uri(made.Document.QuerySelector("#invitation-link")!.GetAttribute("value")!).AbsolutePath;
        Assert.Null((await ann.Open(At(_huaxin, "/people"))).Document.QuerySelector("#invitation-link"));

        using var visitor = As(null, "zh-CN");
        Assert.Contains("华信科技", (await visitor.Open(link)).Text, StringComparison.Ordinal);
        using var cy = As(await _site.Member("cy"));
        var joined = await (await cy.Open(link)).Submit(_ => { }, "main form");
        Assert.True(joined.Hops is [.., var last] && last.EndsWith("/home", StringComparison.Ordinal), $"{joined.Status} {string.Join(' ', joined.Hops)} {joined.Document.QuerySelector("main")?.TextContent}");
        _site.Clock.Advance(TimeSpan.FromDays(15));
        var late = await visitor.Open(link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("失效", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_second_sees_both_and_saves_on_what_is_now()
    {
        using var ann = As(_ann);
        var seen = await ann.Open(At(_huaxin, "/edit"));
        await _site.Do<ChangeOrganisation>(change => change.Run(_huaxin.Slug, new("华信科技", null, Industry.Retail, CompanySize.UpTo50, "Written by the vendor.", null), _vera.Id, null, default));
        var refused = await seen.Submit(form => form["Input.About"] = "Written by ann.", "form:has(#Input_About)");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Written by the vendor.", refused.Document.QuerySelector("#now")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Written by ann.", refused.Document.QuerySelector("#Input_About")!.TextContent, StringComparison.Ordinal);
        var saved = await refused.Submit(_ => { }, "form:has(#Input_About)");
        Assert.Contains("Written by ann.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_companys_address_leads_on_for_good_and_a_number_to_the_name()
    {
        var lanhai = await _site.Company("Lanhai");
        using var browser = As(null);
        Assert.Equal([At(_huaxin)], (await browser.Open($"/organisations/{_huaxin.Id}")).Hops);
        await _site.Merge(_huaxin, lanhai, _vera);
        using var answer = await browser.Answer(new(HttpMethod.Get, At(_huaxin)));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/organisations/lanhai"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        using var ann = As(_ann);
        Assert.Equal(["/organisations/lanhai/home"], (await ann.Open(At(_huaxin, "/home"))).Hops);
        Assert.DoesNotContain("华信科技", await Text("/organisations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Companies_are_found_by_name_and_what_the_vendor_knows_comes_first()
    {
        await _site.Company("Aardvark", isVerified: false, await _site.Member("aa"));
        using var browser = As(null, "zh-CN");
        var names = (await browser.Open("/organisations")).Document.QuerySelectorAll(".card .product-name").Select(a => a.TextContent).ToList();
        Assert.Equal(["华信科技", "Aardvark"], names);
        Assert.Equal(["Aardvark"], (await browser.Open("/organisations?name=ARDV")).Document.QuerySelectorAll(".card .product-name").Select(a => a.TextContent));
        Assert.Empty((await browser.Open("/organisations?kind=Partner")).Document.QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task Asking_begins_with_the_companys_product()
    {
        var erp = await _site.Product("ERP", "16.0", "17.0");
        await _site.Do<ChangeOrganisation>(change => change.Use(_huaxin.Slug, erp.Id, null, erp.Versions[1].Id, _ann.Id, default));
        using var ben = As(_ben);
        var form = (await ben.Open("/questions/ask")).Document;
        Assert.Equal(("ERP", "17.0"), (form.QuerySelector("#Input_ProductId option[selected]")!.TextContent, form.QuerySelector("#Input_VersionId option[selected]")!.TextContent));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
