using Community.Web.Features.Organisations;

namespace Community.Tests.Features.Organisations;

/// <summary>What the vendor sees of companies is what a hand counts.</summary>
public sealed class CompanyActivityTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted, Settings = Site.BadgesPayNothing };
    private Member _ann = null!, _al = null!, _pia = null!, _cy = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _al, _pia, _cy) = (await _site.Member("ann"), await _site.Member("al"), await _site.Member("pia"), await _site.Member("cy"));
        var (acme, pro) = (await _site.Company("Acme"), await _site.Company("Pro", OrganisationKind.Partner));
        await _site.Employ(_ann, acme);
        await _site.Employ(_al, acme);
        await _site.Employ(_pia, pro);
        await _site.Company("Silent");
    }

    private Task<CompanyActivity> See(ActivityOrder order = ActivityOrder.Activity, OrganisationKind? kind = null) => _site.Do<CompanyActivityQuery, CompanyActivity>(q => q.Find(order, kind, default));

    [Fact]
    public async Task Questions_answers_people_and_reputation_are_counted_by_company()
    {
        await _site.Ask(_ann, "This was asked long ago, and counts no more");
        _site.Clock.Advance(TimeSpan.FromDays(100));
        var old = await _site.Ask(_ann, "This is answered within the hour");
        await _site.Vote(await _site.Answer(old, _pia), _cy, VoteDirection.Up); // before the last 30 days, in the 30 before
        _site.Clock.Advance(TimeSpan.FromDays(40));
        var slow = await _site.Ask(_ann, "This is answered within a day");
        var late = await _site.Ask(_al, "This is answered too late");
        await _site.Ask(_ann, "This waits for longer than promised");
        _site.Clock.Advance(TimeSpan.FromHours(5));
        var good = await _site.Answer(slow, _pia);
        await _site.Vote(good, _cy, VoteDirection.Up);
        await _site.Vote(good, _ann, VoteDirection.Up);
        _site.Clock.Advance(TimeSpan.FromDays(3));
        await _site.Answer(late, _pia);
        await _site.Ask(_al, "This has just been asked");

        var seen = await See();
        var acme = seen.Companies.Single(c => c.Name == "Acme");
        Assert.Equal((5, 3, 1, 1, 0, 2, 3), (acme.Asked, acme.Open, acme.Hour, acme.Day, acme.Promise, acme.Late, acme.Answered));
        Assert.Equal((4, 0, 2, 60), (acme.AskedLately, acme.Answers, acme.Active, acme.Share));
        var pro = seen.Companies.Single(c => c.Name == "Pro");
        Assert.Equal((0, 2, 1, 20, 10, 10), (pro.Asked, pro.Answers, pro.Active, pro.Earned, pro.EarnedBefore, pro.Rise));
        Assert.Null(pro.Share);
        Assert.Equal(("pia", "Pro", 20, 10), (seen.Experts[0].Name, seen.Experts[0].Company, seen.Experts[0].Earned, seen.Experts[0].EarnedBefore));
        Assert.NotEmpty(seen.Experts[0].Tags);
        Assert.Equal(["Acme", "Pro", "Silent"], seen.Companies.Select(c => c.Name));
        Assert.Equal("Pro", (await See(ActivityOrder.Rising)).Companies[0].Name);
        Assert.Equal("Acme", (await See(ActivityOrder.Late)).Companies[0].Name);
        Assert.Equal(["Pro"], (await See(kind: OrganisationKind.Partner)).Companies.Select(c => c.Name));
        Assert.Empty((await See(kind: OrganisationKind.Customer)).Experts);
        Assert.InRange(await Statements.Of(() => See()), 3, 4);
    }

    [Theory]
    [InlineData("en", "How companies do")]
    [InlineData("zh-CN", "企业活跃情况")]
    public async Task Staff_reach_it_from_home_in_one_click_and_nobody_else(string language, string title)
    {
        await _site.Ask(_ann);
        using var vendor = new Browser(_site, language, await _site.Member("vee", roles: Roles.Vendor));
        Assert.NotNull((await vendor.Open("/")).Document.QuerySelector("a[href='/companies']"));
        var page = await vendor.Open("/companies?sort=late&kind=customer");
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("1", page.Document.QuerySelector("[data-company=acme] td")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("[data-company=acme] svg[role=img]"));
        Assert.Null(page.Document.QuerySelector("[data-company=pro]"));
        using var member = new Browser(_site, language, _ann);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await member.Open("/companies")).Status);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
