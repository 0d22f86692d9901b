using System.Globalization;
using System.Net;
using Community.Web.Features.Figures;
using Community.Web.Features.Home;
using Community.Web.Features.Products;

namespace Community.Tests.Features.Figures;

/// <summary>A few days of a community in Shanghai, in which everything that the figures tell apart happens once.</summary>
public sealed class FewDays : IAsyncLifetime
{
    private Product _suite = null!;

    public Site Site { get; } = new() { With = Statements.Counted, Settings = new(Site.BadgesPayNothing) { ["Site:TimeZone"] = "Asia/Shanghai" } };
    public Member Ann { get; private set; } = null!;
    public Member Vee { get; private set; } = null!;
    public int Best { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var (bob, cy) = (await Site.Member("bob"), await Site.Member("cy"));
        (Ann, Vee, _suite) = (await Site.Member("ann"), await Site.Member("vee", roles: Roles.Vendor), await Site.Product("Suite", "1"));
        var sunday = new DateTime(2027, 3, 7, 15, 30, 0, DateTimeKind.Utc); // half past eleven at night in Shanghai

        At(sunday.AddDays(-12));
        await Site.Ask(bob, "This was asked in the weeks before");
        At(sunday.AddDays(-10));
        await Site.Ask(bob, "This as well, but later than these weeks have come");
        At(sunday);
        var first = Best = await Site.AskAbout(_suite, Ann, title: "=This was asked on Sunday");
        At(sunday.AddHours(1)); // Monday in Shanghai, Sunday still in UTC
        var second = await Site.Ask(Ann, "This names no product");
        var third = await Site.AskAbout(_suite, cy, title: "This one the vendor answers");
        await Site.Delete(await Site.AskAbout(_suite, Ann, title: "This was deleted again"), Ann);
        At(sunday.AddHours(2));
        var good = await Site.Answer(first, bob);
        await Site.Answer(second, Ann, "I have found something out myself, and it goes like this.");
        At(sunday.AddHours(3));
        var official = await Site.Answer(third, Vee, "This is how the vendor does it, in every version.");
        At(sunday.AddHours(5));
        var late = await Site.Answer(second, bob, "There is a better way, by the menu on the left.");
        await Site.Accept(first, good, Ann);
        await Site.Accept(second, late, Ann);
        await Site.Pin(third, official, Vee, _suite);
        At(sunday.AddHours(6));
        await Found(cy, first, "sunday?");
        await Found(bob, first, "Was it on <Sunday>?");
        await Found(cy, second, "once a day is enough");
        await Found(Ann, third, "and asks all the same");
        At(sunday.AddHours(7));
        await Site.Ask(Ann, "This waits for longer than promised");
        At(sunday.AddDays(3));
    }

    public Task<FigureBook> Book(SiteCalendar? calendar = null) => Site.Do<CommunityDb, FigureBook>(db =>
    {
        var books = new FigureBookQuery(db, new(new(), Site.Clock), new(), calendar ?? new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")), Site.Clock);
        return books.Find(books.Last(2), default);
    });

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private void At(DateTime moment) => Site.Clock.Advance(moment - Site.Clock.Now);

    private Task Found(Member member, int questionId, string typed) => Site.Do<CommunityDb>(db => db.Transact(() =>
    {
        db.Add(new Deflection(member.Id, questionId, typed, Site.Clock.Now));
        return Task.CompletedTask;
    }, default));
}

/// <summary>The community's figures are what a hand counts.</summary>
public sealed class FigureBookTests(FewDays days) : IClassFixture<FewDays>
{
    [Fact]
    public async Task Everything_is_counted_once_and_in_its_week()
    {
        var all = (await days.Book()).All;
        Assert.Equal((4, 3, 4, 3, 3, 2), (all.Total.Asked, all.Total.Answered, all.Total.Promised, all.Total.Kept, all.Total.Solved, all.Total.WithoutVendor));
        Assert.Equal((75.0, 75.0, 75.0, 66.7), (all.Total.AnsweredShare, all.Total.KeptShare, all.Total.SolvedShare, all.Total.WithoutVendorShare));
        Assert.Equal((2.0, 2.0), (Hours(all.Total.ToAnswer), Hours(all.Total.ToSolution))); // 2, 4 and 2: the asker's own answer does not count
        Assert.Equal((4, 2, 4, 3, 4), (all.Total.Deflections, all.Total.Avoided, all.Total.Answers, all.Total.Answerers, all.Total.Active));
        var (sunday, after) = (all.Weeks[0], all.Weeks[1]);
        Assert.Equal((1, 1, 1, 1, 0, 0, 1), (sunday.Asked, sunday.Answered, sunday.Solved, sunday.WithoutVendor, sunday.Deflections, sunday.Answers, sunday.Active));
        Assert.Equal((3, 2, 2, 1, 4, 4, 4), (after.Asked, after.Answered, after.Solved, after.WithoutVendor, after.Deflections, after.Answers, after.Active));
        Assert.Equal((2.0, 3.0), (Hours(sunday.ToAnswer), Hours(after.ToSolution))); // of 4 and 2
        Assert.Equal((1, 0, null), (all.Before.Asked, all.Before.Answered, all.Before.ToAnswer));
        Assert.Equal(3, all.Waits);
        Assert.Equal(1, all.Waiting[OpenAge.Week]);
    }

    [Fact]
    public async Task A_week_begins_at_the_sites_midnight()
        => Assert.Equal([4, 0], (await days.Book(new(TimeZoneInfo.Utc))).All.Weeks.Select(w => w.Asked));

    [Fact]
    public async Task Each_product_has_its_own_and_what_names_none_comes_last()
    {
        var book = await days.Book();
        Assert.Equal(["Suite", null], book.Products.Select(p => p.Name));
        var (suite, none) = (book.Products[0], book.Products[1]);
        Assert.Equal((2, 2, 1, 3, 2, 0), (suite.Total.Asked, suite.Total.Solved, suite.Total.WithoutVendor, suite.Total.Deflections, suite.Total.Avoided, suite.Waits));
        Assert.Equal((2, 1, 1, 1, 1, 3), (none.Total.Asked, none.Total.Solved, none.Total.WithoutVendor, none.Total.Deflections, none.Total.Avoided, none.Waits));
        Assert.Equal((days.Best, 2), (book.All.Deflecting[0].Id, book.All.Deflecting[0].Count));
        Assert.Equal(["Was it on <Sunday>?", "sunday?"], book.All.Deflecting[0].Typed);
        Assert.Equal(2, suite.Deflecting.Count);
    }

    [Fact]
    public async Task A_few_statements_are_enough() => Assert.InRange(await Statements.Of(() => days.Book()), 5, 7);

    [Theory]
    [InlineData("en", "Figures", "75%", "2 h", "week,product,asked")]
    [InlineData("zh-CN", "运营数据", "75%", "2 小时", "周起始日,产品,提问数")]
    public async Task The_vendor_sees_them_and_the_table_says_the_same(string language, string title, string answered, string median, string head)
    {
        using var vendor = new Browser(days.Site, language, days.Vee);
        Assert.NotNull((await vendor.Open("/")).Document.QuerySelector("main a[href='/figures']"));
        var page = await vendor.Open("/figures?from=2027-03-01&to=2027-03-10");
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(("4", answered, median), (Card("asked"), Card("answered"), Card("to-answer")));
        Assert.All(page.Document.QuerySelectorAll("svg[role=img]"), picture => Assert.NotEqual("", picture.QuerySelector("desc")!.TextContent.Trim()));
        Assert.Contains("Was it on &lt;Sunday&gt;?", page.Source, StringComparison.Ordinal);

        var table = (await vendor.Open(page.Document.QuerySelector("main a[href*='format=csv']")!.GetAttribute("href")!)).Source.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(head, table[0], StringComparison.Ordinal);
        var drawn = page.Document.QuerySelector("figure:has(#chart-questions-title) table")!.QuerySelectorAll("tbody tr").Select(r => string.Join(',', r.QuerySelectorAll("td").Select(d => d.TextContent))).Reverse();
        Assert.Equal(drawn, table.Skip(1).Select(line => line.Split(',')).Select(c => $"{c[2]},{c[3]},{c[9]}"));
        Assert.Equal(["2027-03-01", "2027-03-08"], table.Skip(1).Select(line => line.Split(',')[0]));

        var each = (await vendor.Open("/figures?from=2027-03-01&to=2027-03-10&format=csv&each=true")).Source.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, each.Skip(1).Sum(line => int.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)));
        Assert.Equal("2", (await vendor.Open("/figures?weeks=13&product=suite")).Document.QuerySelector("[data-figure=asked] .figure-value")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await vendor.Open("/figures?product=nothing")).Status);

        string Card(string figure) => page.Document.QuerySelector($"[data-figure={figure}] .figure-value")!.TextContent;
    }

    [Fact]
    public async Task Members_see_neither_the_page_nor_a_way_to_it()
    {
        using var member = new Browser(days.Site, "en", days.Ann);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Open("/figures?format=csv")).Status);
        Assert.Null((await member.Open("/")).Document.QuerySelector("a[href='/figures']"));
    }

    private static double? Hours(TimeSpan? time) => time is { } known ? Math.Round(known.TotalHours, 1) : null;
}
