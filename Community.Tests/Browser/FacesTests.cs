using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Community.Tests.Browsing;

/// <summary>
/// Every page as people see it: both themes, both languages, phone and desktop. Nothing for axe (WCAG 2.2 AA and its best practices)
/// to find, nothing that scrolls sideways, nothing on the console. A picture of each is left in <c>pictures</c> beside the tests, to be looked at.
/// </summary>
public abstract class FacesTests(Chromium chromium, FacesTests.Place town) : IClassFixture<FacesTests.Place>
{
    protected Town People => town.People;

    /// <summary>One settled site for all looks.</summary>
    public sealed class Place : IAsyncLifetime
    {
        public Site Site { get; } = new Site().Listen();
        public Town People { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            People = await new Town(Site).Settle();
            await Flatter();
        }

        /// <summary>Two who are too fond of each other, so that there is a case to look at.</summary>
        private async Task Flatter()
        {
            var (one, other) = (await Site.Member("Barnaby Featherstonehaugh"), await Site.Member("欧阳若兰"));
            var question = await Site.Ask(People.Asker, "怎样批量导入供应商的银行账户？", "手册里只写了逐个录入的办法，而我们有两千多个供应商。", "总账");
            for (var i = 0; i < 6; i++)
            {
                await Site.Vote(await Site.Answer(question, one), other, VoteDirection.Up);
                await Site.Vote(await Site.Answer(question, other), one, VoteDirection.Up);
                if (i > 3) continue;
                var own = await Site.Ask(one, $"{Some.Title} {i}");
                await Site.Accept(own, await Site.Answer(own, other), one);
            }
            await Site.Search();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private const int Narrowest = 360;

    /// <summary>What can differ between the themes; all else axe looks at in the light one.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    public static TheoryData<string, int> Looks()
    {
        var looks = new TheoryData<string, int>();
        foreach (var language in (string[])["zh-CN", "en"])
            foreach (var width in (int[])[390, 1440])
                looks.Add(language, width);
        return looks;
    }

    protected async Task Look(Member? who, string language, int width, params string[] addresses)
    {
        var height = width < 600 ? 844 : 900;
        await using var window = await chromium.Open(town.Site, who, language, size: (width, height));
        List<string> faults = [];
        foreach (var address in addresses)
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            var answer = (await window.Page.GotoAsync(address))!;
            if (answer.Status is 404 or 422) window.Expected($"{answer.Status}");
            else if (!answer.Ok) faults.Add($"{address}: {answer.Status}");
            if (await window.Page.Locator("html").GetAttributeAsync("lang") != language) faults.Add($"{address}: not in {language}");
            foreach (var isDark in (bool[])[false, true])
            {
                if (isDark) await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await window.Page.ScreenshotAsync(new() { Path = Picture(who, address, language, isDark, width), FullPage = true });
                var found = await window.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = isDark ? RunOnlyOptions.Rules(OfColours) : null });
                faults.AddRange(found.Violations.Select(v => $"{address}{(isDark ? ", dark" : "")}: {v.Id}: {string.Join(" | ", v.Nodes.Select(n => $"{n.Html} {string.Join(' ', n.Any.Select(a => a.Message))}"))}"));
            }
            if (width < 600) await window.Page.SetViewportSizeAsync(Narrowest, height);
            var wide = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (wide > 0) faults.Add($"{address}: {wide} px wider than its window");
            if (width < 600) await window.Page.SetViewportSizeAsync(width, height);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private string Picture(Member? who, string address, string language, bool isDark, int width)
    {
        var role = who is null ? "visitor" : who == town.People.Moderator ? "moderator" : who == town.People.Vendor ? "vendor" : who == town.People.Expert ? "contributor" : "member";
        var page = string.Concat(address.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        return Path.Combine(AppContext.BaseDirectory, "pictures", $"{role}-{(page.Length == 0 ? "home" : page)}-{width}-{(isDark ? "dark" : "light")}-{language}.png");
    }
}

/// <summary>What everyone can open.</summary>
public sealed class VisitorFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_visitor_finds_every_page_whole(string language, int width) => await Look(null, language, width,
        "/", "/questions", $"/q/{People.Solved}", $"/q/{People.Closed}", "/questions/tagged/库存", "/tags", "/tags/库存", "/members", $"/members/{People.Expert.Id}",
        "/leaderboards", "/leaderboards/week?tag=库存", "/points", "/privileges", "/badges", "/badges/1", "/badges/13", "/search?q=库存", "/account/login", "/account/register", "/account/forgot", "/nowhere", "/offline");
}

/// <summary>What members open.</summary>
public sealed class MemberFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_member_finds_every_page_whole(string language, int width) => await Look(People.Asker, language, width,
        "/", $"/q/{People.Solved}", $"/q/{People.Waiting}", "/questions/ask", $"/posts/{People.Solved}/edit", $"/posts/{People.Solved}/revisions", "/inbox", "/drafts", "/leaderboards/all", $"/members/{People.Asker.Id}?tab=points&only=gained", "/privileges",
        $"/members/{People.Asker.Id}", $"/members/{People.Asker.Id}?tab=points", $"/members/{People.Asker.Id}?tab=activity", $"/members/{People.Expert.Id}?tab=badges", "/saved", "/account/settings", "/styleguide");
}

/// <summary>What moderators, vendor staff and contributors open.</summary>
public sealed class StaffFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Staff_find_every_page_whole(string language, int width)
    {
        await Look(People.Moderator, language, width, "/", $"/q/{People.Closed}", "/moderation/cases", "/moderation/cases/1");
        await Look(People.Vendor, language, width, "/");
        await Look(People.Expert, language, width, "/");
    }
}
