using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Community.Tests.Browsing;

/// <summary>
/// Every page as people see it: both themes, both languages, phone and desktop. Nothing for axe (WCAG 2.2 AA and its best practices)
/// to find, nothing that scrolls sideways, nothing on the console. A picture of each is left in <c>pictures</c> beside the tests, to be looked at.
/// </summary>
public sealed class FacesTests(Chromium chromium, FacesTests.Place town) : IClassFixture<FacesTests.Place>
{
    /// <summary>One settled site for all looks.</summary>
    public sealed class Place : IAsyncLifetime
    {
        public Site Site { get; } = new Site().Listen();
        public Town People { get; private set; } = null!;

        public async ValueTask InitializeAsync() => People = await new Town(Site).Settle();
        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private const int Narrowest = 360;

    public static TheoryData<string, bool, int> Looks()
    {
        var looks = new TheoryData<string, bool, int>();
        foreach (var language in (string[])["zh-CN", "en"])
            foreach (var isDark in (bool[])[false, true])
                foreach (var width in (int[])[390, 1440])
                    looks.Add(language, isDark, width);
        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_visitor_finds_every_page_whole(string language, bool isDark, int width) => await Look(null, language, isDark, width,
        "/", "/questions", $"/q/{town.People.Solved}", $"/q/{town.People.Closed}", "/questions/tagged/库存", "/tags", "/tags/库存", "/members", $"/members/{town.People.Expert.Id}",
        "/points", "/privileges", "/search?q=库存", "/account/login", "/account/register", "/account/forgot", "/nowhere", "/offline");

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_member_finds_every_page_whole(string language, bool isDark, int width) => await Look(town.People.Asker, language, isDark, width,
        "/", $"/q/{town.People.Solved}", $"/q/{town.People.Waiting}", "/questions/ask", $"/posts/{town.People.Solved}/edit", $"/posts/{town.People.Solved}/revisions", "/inbox", "/drafts",
        $"/members/{town.People.Asker.Id}", $"/members/{town.People.Asker.Id}?tab=points", $"/members/{town.People.Asker.Id}?tab=activity", "/account/settings", "/styleguide");

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Staff_find_every_page_whole(string language, bool isDark, int width)
    {
        await Look(town.People.Moderator, language, isDark, width, "/", $"/q/{town.People.Closed}");
        await Look(town.People.Vendor, language, isDark, width, "/");
        await Look(town.People.Expert, language, isDark, width, "/");
    }

    private async Task Look(Member? who, string language, bool isDark, int width, params string[] addresses)
    {
        var height = width < 600 ? 844 : 900;
        await using var window = await chromium.Open(town.Site, who, language, isDark, (width, height));
        List<string> faults = [];
        foreach (var address in addresses)
        {
            var answer = (await window.Page.GotoAsync(address))!;
            if (answer.Status is 404 or 422) window.Expected($"{answer.Status}");
            else if (!answer.Ok) faults.Add($"{address}: {answer.Status}");
            if (await window.Page.Locator("html").GetAttributeAsync("lang") != language) faults.Add($"{address}: not in {language}");
            await window.Page.ScreenshotAsync(new() { Path = Picture(who, address, language, isDark, width), FullPage = true });
            var found = await window.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            faults.AddRange(found.Violations.Select(v => $"{address}: {v.Id}: {string.Join(" | ", v.Nodes.Select(n => $"{n.Html} {string.Join(' ', n.Any.Select(a => a.Message))}"))}"));
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
