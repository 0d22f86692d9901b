using Community.Web.Features.Edits;
using Community.Web.Features.Posts;
using Microsoft.Playwright;

namespace Community.Tests.Browsing;

/// <summary>
/// Every page as people see it: both themes, both languages, phone and desktop. Nothing for axe (WCAG 2.2 AA and its best practices)
/// to find, nothing that scrolls sideways, nothing on the console. A picture of each is left in <c>pictures</c> beside the tests, to be looked at.
/// </summary>
public abstract class FacesTests(Chromium chromium, FacesTests.Place town) : IClassFixture<FacesTests.Place>
{
    protected Town People => town.People;
    protected int Showcase => town.Showcase;

    /// <summary>One settled site for all looks.</summary>
    public sealed class Place : IAsyncLifetime
    {
        public Site Site { get; } = new Site().Listen();
        public Town People { get; private set; } = null!;
        public int Showcase { get; private set; }

        public async ValueTask InitializeAsync()
        {
            People = await new Town(Site).Settle();
            await Flatter();
            await Stand();
            await Better();
            await Show();
        }

        /// <summary>An edit, and one that waits to be approved, so that there is something to compare.</summary>
        private async Task Better()
        {
            var text = await Site.Read(db => db.Posts.Row(People.Solved).Select(p => p.Text.Markdown).SingleAsync());
            await Site.Do<EditPost>(edit => edit.Run(People.Solved, People.Expert.Id, new("年终结转库存时，暂估入库的成本为什么没有一起结转？", text.Replace("生产库", "正式环境", StringComparison.Ordinal) + "\n\nVersion 10.0.44.", "库存 成本核算 年终"), "版本号", null, default));
            await Site.Do<SuggestEdit, int>(suggest => suggest.Run(People.Solved, People.Newcomer.Id, new("年终结转库存时，暂估入库的成本为什么没有一起结转？", text + "\n\n版本是 10.0.44，补丁是最新的。", "库存 成本核算 年终"), "补充版本", null, default));
        }

        /// <summary>The vendor stands by the solution, for all versions but the oldest; it was pinned before for that one alone.</summary>
        private async Task Stand()
        {
            var erp = await Site.Product("ERP", "10.0.40", "10.0.42", "10.0.44");
            await Site.AskAbout(erp, People.Newcomer, "10.0.40", "升级到 10.0.44 之后，报表中心打不开了怎么办？");
            var answer = await Site.Read(db => db.Answers.Everything().Where(a => a.RootId == People.Solved).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());
            await Site.Pin(People.Solved, answer, People.Vendor, erp, to: "10.0.40");
            var official = await Site.Pin(People.Solved, answer, People.Vendor, erp, "10.0.42", note: "升级到 10.0.44 后此选项默认打开。");
            await Site.Use(People.Asker, erp, "10.0.44");
            await Site.Report(official, People.Asker, true);
        }

        /// <summary>A showcase that everyone reads, of the company that the asker works for.</summary>
        private async Task Show()
        {
            var (company, erp) = (await Site.Company("Northwind 北风制造"), await Site.Read(db => db.Products.AsNoTracking().SingleAsync(p => p.Slug == "erp")));
            await Site.Employ(People.Asker, company, admin: true);
            Showcase = await Site.Published(People.Asker, People.Asker, People.Vendor, erp, "月结从五天缩短到两天：把暂估并入夜间任务", "我们把**暂估**并入夜间任务，审批改为邮件完成。\n\n1. 先清理历史单据\n2. 再打开自动冲回\n\n| 步骤 | 天数 |\n|:--|--:|\n| 清理 | 3 |\n| 试运行 | 10 |");
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

    /// <summary>Nobody looks at the pictures of a machine that decides by itself.</summary>
    private static readonly bool IsLookedAt = Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>What can differ between the themes; all else axe looks at in the light one.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>The machine that decides opens every page in Chinese on a phone and in English on a desktop; whoever runs the tests, in all four looks.</summary>
    public static TheoryData<string, int> Looks()
    {
        var looks = new TheoryData<string, int>();
        foreach (var language in (string[])["zh-CN", "en"])
            foreach (var width in (int[])[390, 1440])
                if (IsLookedAt || (language is "zh-CN") == (width is 390)) looks.Add(language, width);
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
                if (IsLookedAt) await window.Page.ScreenshotAsync(new() { Path = Picture(who, address, language, isDark, width), Type = ScreenshotType.Jpeg, Quality = 85, FullPage = true });
                faults.AddRange((await window.Page.Faults(isDark ? OfColours : [])).Select(fault => $"{address}{(isDark ? ", dark" : "")}: {fault}"));
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
        var role = who is null ? "visitor" : who == town.People.Moderator ? "moderator" : who == town.People.Operator ? "operator" : who == town.People.Vendor ? "vendor" : who == town.People.Expert ? "contributor" : "member";
        var page = string.Concat(address.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        return Path.Combine(AppContext.BaseDirectory, "pictures", $"{role}-{(page.Length == 0 ? "home" : page)}-{width}-{(isDark ? "dark" : "light")}-{language}.jpg");
    }
}

/// <summary>What everyone can open.</summary>
public sealed class VisitorFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_visitor_finds_every_page_whole(string language, int width) => await Look(null, language, width,
        "/", "/questions", $"/q/{People.Solved}", $"/q/{People.Closed}", "/questions/tagged/库存", "/tags", "/tags/库存", "/members", $"/members/{People.Expert.Id}",
        "/leaderboards", "/leaderboards/week?tag=库存", "/points", "/privileges", "/badges", "/badges/1", "/badges/13", "/search?q=库存", "/account/login", "/account/register", "/account/forgot", "/terms", "/privacy", "/products", "/products/erp", "/showcases", "/showcases?industry=food", $"/showcases/{Showcase}", "/nowhere", "/offline");
}

/// <summary>What members open.</summary>
public sealed class MemberFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_member_finds_every_page_whole(string language, int width) => await Look(People.Asker, language, width,
        "/", $"/q/{People.Solved}", $"/q/{People.Waiting}", "/questions/ask", "/showcases/new", $"/showcases/{Showcase}", $"/showcases/{Showcase}/edit", $"/posts/{People.Solved}/edit", "/inbox", "/inbox/messages", "/drafts", "/leaderboards/all", $"/members/{People.Asker.Id}?tab=points&only=gained", "/privileges",
        $"/members/{People.Asker.Id}", $"/members/{People.Asker.Id}?tab=points", $"/members/{People.Asker.Id}?tab=activity", $"/members/{People.Expert.Id}?tab=badges", "/saved", "/account/settings", "/account/data", "/account/data/delete", "/styleguide");
}

/// <summary>What moderators, vendor staff and contributors open.</summary>
public sealed class StaffFacesTests(Chromium chromium, FacesTests.Place town) : FacesTests(chromium, town)
{
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Staff_find_every_page_whole(string language, int width)
    {
        await Look(People.Moderator, language, width, "/", $"/q/{People.Closed}", $"/q/{People.Solved}", "/tags/库存", "/moderation/cases", "/moderation/cases/1",
            "/moderation", "/moderation/log", "/moderation/deleted", $"/moderation/members/{People.Asker.Id}", $"/moderation/members/{People.Expert.Id}?text=Welcome");
        await Look(People.Operator, language, width, "/", "/admin", "/admin/members", "/admin/jobs", "/admin/mail", "/admin/settings");
        await Look(People.Vendor, language, width, "/", $"/q/{People.Solved}", "/products/erp/edit", "/products/new");
        await Look(People.Moderator, language, width, "/review", "/review/flags", "/review/held", "/review/first-posts", "/review/late-answers", "/review/stats");
        await Look(People.Expert, language, width, "/");
    }
}
