using Community.Web.Features.Badges;
using Community.Web.Features.Members;
using Community.Web.Features.Saves;

namespace Community.Tests.Pages;

/// <summary>Badges, saved questions and what members say of themselves, as their pages show it.</summary>
public sealed class BadgePagesTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
        _question = await _site.Ask(_ann);
    }

    [Fact]
    public async Task The_list_shows_what_each_takes_how_rare_it_is_and_how_far_one_has_come()
    {
        for (var i = 0; i < 7; i++) await _site.Comment(_question, _ben, $"Comment number {i}");
        await _site.Vote(_question, _ben, VoteDirection.Up);
        using var browser = new Browser(_site, member: _ben);
        var page = await browser.Open("/badges");
        Assert.Equal(BadgeCatalogue.All.Count, page.Document.QuerySelectorAll("[data-badge]").Length);
        Assert.Contains("7 of 10", page.Document.QuerySelector("[data-badge=commentator]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("7", "10"), (page.Document.QuerySelector("[data-badge=commentator] progress")!.GetAttribute("value"), page.Document.QuerySelector("[data-badge=commentator] progress")!.GetAttribute("max")));
        Assert.Contains("You have it", page.Document.QuerySelector("[data-badge=supporter]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("held by 50.0", page.Document.QuerySelector("[data-badge=supporter]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has it yet", page.Document.QuerySelector("[data-badge=guru]")!.TextContent, StringComparison.Ordinal);

        using var visitor = new Browser(_site, "zh-CN");
        page = await visitor.Open("/badges");
        Assert.Empty(page.Document.QuerySelectorAll("[data-badge] progress"));
        Assert.Contains("支持者", page.Text, StringComparison.Ordinal);
        Assert.InRange(await Statements.Of(() => _site.Do<BadgesPageQuery, BadgesPage>(badges => badges.Find(_ben.Id, default))), 3, 5);
    }

    [Fact]
    public async Task The_page_of_a_badge_leads_to_who_has_it_and_to_the_post()
    {
        for (var i = 0; i < 10; i++) await _site.Vote(_question, await _site.Member($"voter {i}"), VoteDirection.Up);
        using var visitor = new Browser(_site);
        var page = await visitor.Open("/badges/10");
        Assert.Equal("Nice Question", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(Some.Title, page.Document.QuerySelector($".lines a[href='/q/{_question}']")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector($".lines a[href='/members/{_ann.Id}']"));
        await _site.Delete(_question, await _site.Member("mo", roles: Roles.Moderator));
        Assert.DoesNotContain(Some.Title, (await visitor.Open("/badges/10")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.Open("/badges/999")).Status);

        page = await visitor.Open($"/members/{_ann.Id}?tab=badges");
        Assert.NotNull(page.Document.QuerySelector(".medals a[href='/badges/10']"));
        Assert.Equal("Badges: 0 gold, 0 silver, 2 bronze", page.Document.QuerySelector(".medal-figures .visually-hidden")!.TextContent);
    }

    [Fact]
    public async Task Whoever_leafs_through_the_holders_meets_each_once()
    {
        List<int> members = [];
        for (var i = 0; i < BadgePageQuery.PageSize + 5; i++)
        {
            var member = await _site.Member($"member {i}");
            members.Add(member.Id);
            await _site.Do<DescribeMember>(describe => describe.Run(member.Id, "Hello there.", default));
        }
        var first = await _site.Do<BadgePageQuery, BadgePage>(badges => badges.Find(8, Reader.Anyone, null, default));
        var second = await _site.Do<BadgePageQuery, BadgePage>(badges => badges.Find(8, Reader.Anyone, first.After, default));
        Assert.Equal(members.AsEnumerable().Reverse(), first.Rows.Concat(second.Rows).Select(r => r.MemberId));
        Assert.Null(second.After);
    }

    [Fact]
    public async Task A_badge_is_news_that_leads_to_its_page_also_by_mail()
    {
        await _site.Vote(_question, _ben, VoteDirection.Up);
        using var browser = new Browser(_site, "zh-CN", _ann);
        var inbox = await browser.Open("/inbox");
        Assert.Contains("你获得了徽章： 求知者", inbox.Text, StringComparison.Ordinal);
        Assert.Equal("/badges/1", (await inbox.Click(".news .line-text a")).Address);
        Assert.Contains("获得徽章", (await browser.Open($"/members/{_ann.Id}?tab=points")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_saved_found_again_and_let_go_without_script()
    {
        using var browser = new Browser(_site, member: _ben);
        var page = await browser.Open($"/q/{_question}");
        var form = "form[action*='handler=Save']";
        Assert.Equal("false", page.Document.QuerySelector($"{form} button")!.GetAttribute("aria-pressed"));
        page = await page.Submit(f => f.Press("wanted", "true"), form);
        Assert.Equal("true", page.Document.QuerySelector($"{form} button")!.GetAttribute("aria-pressed"));
        Assert.Equal("1", page.Document.QuerySelector($"{form} .number")!.TextContent);
        Assert.Contains(Some.Title, (await browser.Open("/saved")).Text, StringComparison.Ordinal);
        await page.Submit(f => f.Press("wanted", "false"), form);
        Assert.DoesNotContain(Some.Title, (await browser.Open("/saved")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _site.Read(db => db.Questions.Row(_question).Select(q => q.SaveCount).SingleAsync()));

        using var visitor = new Browser(_site);
        Assert.StartsWith("/account/login", (await visitor.Open("/saved")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_are_listed_the_latest_first_page_by_page()
    {
        List<int> questions = [];
        for (var i = 0; i < SavedListQuery.PageSize + 3; i++)
        {
            questions.Add(await _site.Ask(_ann, $"Which is the question number {i}?"));
            await _site.Do<SavePost>(save => save.Run(questions[i], _ben.Id, true, default));
        }
        var reader = Reader.Of(_ben);
        var first = await _site.Do<SavedListQuery, SavedList>(saved => saved.List(reader, _ben.Id, null, default));
        var second = await _site.Do<SavedListQuery, SavedList>(saved => saved.List(reader, _ben.Id, first.After, default));
        Assert.Equal(questions.AsEnumerable().Reverse(), first.Rows.Concat(second.Rows).Select(q => q.Id));
    }

    [Fact]
    public async Task What_members_say_of_themselves_stands_on_their_page_and_is_harmless()
    {
        using var browser = new Browser(_site, member: _ben);
        var settings = await browser.Open("/account/settings");
        var saved = await settings.Submit(f => f["Input.About"] = "I keep the **books**.\n\n<script>alert(1)</script>", "#about-form");
        Assert.Contains("saved", saved.Text, StringComparison.Ordinal);
        Assert.Contains("I keep the **books**.", saved.Document.QuerySelector("#about-form textarea")!.TextContent, StringComparison.Ordinal);
        using var visitor = new Browser(_site);
        var page = await visitor.Open($"/members/{_ben.Id}");
        Assert.Equal("books", page.Document.QuerySelector(".about strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".about script"));

        var refused = await saved.Submit(f => f["Input.About"] = new string('x', 3_001), "#about-form");
        Assert.Equal("At most 3000 characters, please.", refused.ErrorAt("Input.About"));
        Assert.Equal(3_001, refused.Document.QuerySelector("#about-form textarea")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task The_first_page_of_a_day_is_noted_and_no_page_after_it_writes()
    {
        using var browser = new Browser(_site, member: _ben);
        for (var day = 1; day <= 3; day++)
        {
            for (var i = 0; i < 3; i++) await browser.Open("/tags");
            Assert.Equal(day, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _ben.Id).MaxAsync(d => d.SeenInARow)));
            _site.Clock.Advance(TimeSpan.FromDays(1));
        }
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await browser.Open("/tags");
        Assert.Equal([1, 1, 2, 3], (await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _ben.Id && d.SeenInARow > 0).Select(d => d.SeenInARow).ToListAsync())).Order());
        Assert.False(await First());
        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await First());

        async Task<bool> First()
        {
            var card = await _site.Do<MemberCardQuery, MemberCard?>(cards => cards.Find(_ben.Id, default));
            return await _site.Do<SeeMember, bool>(see => Task.FromResult(see.IsFirstToday(card!)));
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
