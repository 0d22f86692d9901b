using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Page = Community.Tests.Support.Page;

namespace Community.Tests.Pages.Outside;

/// <summary>What search engines find is what they should: every page says which it is, and the sitemap holds no other.</summary>
public sealed partial class SitemapTests(OpenHouse house) : IClassFixture<OpenHouse>
{
    private static readonly XNamespace Maps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Site Site => house.Site;

    [Fact]
    public async Task Every_address_of_the_sitemap_is_a_page_to_be_found_and_tells_its_things_in_words_of_schema_org()
    {
        using var visitor = new Browser(Site);
        var addresses = await Addresses(visitor);
        var forbidden = Forbidden((await visitor.Open("/robots.txt")).Source);
        HashSet<string> told = [];
        foreach (var address in addresses)
        {
            var page = await visitor.Open(Path(address));
            Assert.True(page.Status is HttpStatusCode.OK && page.Hops.Count == 0, $"{address}: {page.Status}, {string.Join(" → ", page.Hops)}");
            Assert.Equal((address, null), (Canonical(page), Robots(page)));
            Assert.DoesNotContain(forbidden, rule => rule.IsMatch(Path(address)));
            Assert.Equal(address, page.Document.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
            Assert.All(page.Document.Scripts, s => Assert.True(s.Source is not null || s.Type == "application/ld+json", $"{address}: {s.TextContent}"));
            foreach (var thing in page.Document.Scripts.Where(s => s.Type == "application/ld+json")) told.Add(SchemaOrg.Check(thing.TextContent, address));
        }
        Assert.Equal(["Article", "BreadcrumbList", "Organization", "ProfilePage", "QAPage", "WebSite"], told.Order(StringComparer.Ordinal));

        string[] wanted =
        [
            "/", "/questions", "/tags", "/showcases", "/badges/1", "/terms", $"/products/{house.Product.Slug}", $"/organisations/{house.Company.Slug}", "/tags/year-end",
            $"/members/{house.Ann.Id}/{Uri.EscapeDataString("王小明")}", $"/questions/{house.Plain}/{Uri.EscapeDataString(Slug.Of("审批人休假时，工作流能自动转给代理人吗？"))}",
        ];
        Assert.Empty(wanted.Except(addresses.Select(Path)));
        string[] others =
        [
            $"/questions/{house.Deleted}/", $"/questions/{house.Held}/", $"/questions/{house.Merged}/", $"/questions/{house.Duplicate}/", $"/members/{house.Spammer.Id}/", $"/members/{house.Silent.Id}/",
            "/tags/yearend", "/tags/gone", "/organisations/southwind", "/organisations/nobody", "/search",
        ];
        Assert.DoesNotContain(addresses, address => others.Any(other => Path(address).StartsWith(other, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_page_of_the_site_says_where_it_is_or_that_it_is_not_to_be_found()
    {
        List<string> faults = [];
        var routes = Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Distinct().ToList();
        Assert.True(routes.Count > 80);
        foreach (var who in (Member?[])[null, house.Operator])
        {
            using var browser = new Browser(Site, member: who);
            foreach (var route in routes)
            {
                var page = await browser.Open(Part().Replace(route, part => part.Groups["name"].Value is "id" ? $"{house.Solved}" : part.Groups["optional"].Success ? "" : "1").Replace("//", "/", StringComparison.Ordinal));
                if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
                if (Canonical(page) is null == Robots(page) is null) faults.Add($"{route} for {who?.Name ?? "a visitor"}: {Canonical(page)}, {Robots(page)}");
            }
        }
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/questions?tab=hot", "/questions")]
    [InlineData("/questions?tab=unanswered", null)]
    [InlineData("/questions?utm_source=mail&product=suite", "/questions?product=suite")]
    [InlineData("/questions?tag=year-end", "/questions/tagged/year-end")]
    [InlineData("/questions/tagged/year-end?product=suite", null)]
    [InlineData("/questions/tagged/gone", null)]
    [InlineData("/tags/gone", null)]
    [InlineData("/tags?filter=a", null)]
    [InlineData("/members?by=newest", "/members")]
    [InlineData("/leaderboards/week", null)]
    [InlineData("/showcases?industry=retail", null)]
    [InlineData("/search?q=a", null)]
    [InlineData("/account/login", null)]
    [InlineData("/nowhere", null)]
    public async Task A_list_has_one_address_and_what_is_picked_out_of_it_none(string address, string? canonical)
    {
        using var visitor = new Browser(Site);
        var page = await visitor.Open(address);
        Assert.Equal(canonical, Canonical(page) is { } found ? Path(found) : null);
        Assert.Equal(canonical is null ? "noindex" : null, Robots(page));
    }

    [Fact]
    public async Task What_is_deleted_waits_or_says_nothing_is_not_told_of_even_where_it_is_seen()
    {
        using var moderator = new Browser(Site, member: house.Moderator);
        using var visitor = new Browser(Site);
        foreach (var page in (Page[])[await moderator.Open($"/questions/{house.Deleted}"), await moderator.Open($"/questions/{house.Held}"),
            await visitor.Open($"/members/{house.Spammer.Id}"), await visitor.Open($"/members/{house.Silent.Id}"), await visitor.Open($"/members/{house.Ann.Id}?tab=activity")])
        {
            Assert.Equal((HttpStatusCode.OK, "noindex", null), (page.Status, Robots(page), Canonical(page)));
            Assert.DoesNotContain(page.Document.Scripts, s => s.Type == "application/ld+json");
        }
    }

    [Fact]
    public async Task Old_and_short_addresses_lead_on_for_good()
    {
        var plain = $"/questions/{house.Plain}/{Uri.EscapeDataString(Slug.Of("审批人休假时，工作流能自动转给代理人吗？"))}";
        var solved = $"/questions/{house.Solved}/{Uri.EscapeDataString(Slug.Of($"Hostile {OpenHouse.Hostile}"))}";
        foreach (var (from, to) in ((string, string)[])
        [
            ($"/questions/{house.Plain}", plain), ($"/questions/{house.Plain}/wrong?x=1", $"{plain}?x=1"), ($"/q/{house.Plain}", plain), ($"/a/{house.Accepted}", $"{solved}#answer-{house.Accepted}"),
            ($"/questions/{house.Merged}/{Slug.Of("Once more the same as another question")}", $"{plain}?from={house.Merged}"), ($"/members/{house.Ann.Id}/wrong", $"/members/{house.Ann.Id}/{Uri.EscapeDataString("王小明")}"),
            ($"/showcases/{house.Showcase}/wrong", $"/showcases/{house.Showcase}/{Uri.EscapeDataString(Slug.Of($"How we close {OpenHouse.Hostile}"))}"), ("/organisations/southwind", "/organisations/northwind"),
            ("/tags/yearend", "/tags/year-end"), ("/questions/tagged/yearend", "/questions/tagged/year-end"), ("/feeds/tags/yearend", "/feeds/tags/year-end"), ($"/feeds/questions/{house.Merged}", $"/feeds/questions/{house.Plain}"),
        ])
        {
            var response = await Site.BrowserOf().GetAsync(from);
            Assert.Equal((from, HttpStatusCode.MovedPermanently, to), (from, response.StatusCode, response.Headers.Location?.OriginalString));
            Assert.True(response.Headers.CacheControl!.NoCache);
        }
    }

    [Fact]
    public async Task Whoever_has_the_sitemap_is_sent_nothing_and_numbers_beyond_it_are_unknown()
    {
        var machine = Site.BrowserOf();
        var first = await machine.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml", first.Content.Headers.ContentType!.MediaType);
        HttpRequestMessage again = new(HttpMethod.Get, "/sitemap.xml") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await machine.SendAsync(again)).StatusCode);
        foreach (var address in (string[])["/sitemaps/questions-2.xml", "/sitemaps/pages-2.xml", "/sitemaps/drafts-1.xml", "/sitemaps/7-1.xml", "/sitemaps/questions-0.xml", "/sitemaps/questions-2147483647.xml"])
            Assert.Equal(HttpStatusCode.NotFound, (await machine.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Browsers_learn_how_to_search_in_the_readers_language()
    {
        foreach (var language in (string[])["en", "zh-CN"])
        {
            using var browser = new Browser(Site, language);
            var link = (await browser.Open("/")).Document.QuerySelector("link[rel=search]")!;
            var search = XElement.Parse((await browser.Open(link.GetAttribute("href")!)).Source);
            XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
            Assert.Equal(language, search.Element(ns + "Language")!.Value);
            Assert.EndsWith("/search?q={searchTerms}", search.Elements(ns + "Url").Single(u => u.Attribute("type")!.Value == "text/html").Attribute("template")!.Value, StringComparison.Ordinal);
            Assert.InRange(search.Element(ns + "ShortName")!.Value.Length, 1, 16);
        }
    }

    private static async Task<List<string>> Addresses(Browser visitor)
    {
        List<string> all = [];
        foreach (var file in XElement.Parse((await visitor.Open("/sitemap.xml")).Source).Elements(Maps + "sitemap"))
        {
            var lines = XElement.Parse((await visitor.Open(Path(file.Element(Maps + "loc")!.Value))).Source).Elements(Maps + "url").ToList();
            Assert.InRange(lines.Count, 1, 10_000);
            Assert.All(lines.Elements(Maps + "lastmod"), at => Assert.True(DateTimeOffset.TryParseExact(at.Value, "yyyy-MM-dd'T'HH:mm:ssZ", null, default, out _), at.Value));
            all.AddRange(lines.Select(l => l.Element(Maps + "loc")!.Value));
        }
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        return all;
    }

    private static List<Regex> Forbidden(string robots) => [.. robots.Split('\n').Where(l => l.StartsWith("Disallow: ", StringComparison.Ordinal))
        .Select(l => new Regex($"^{Regex.Escape(l["Disallow: ".Length..]).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\$", "$", StringComparison.Ordinal)}"))];

    private static string Path(string address) => new Uri(address).PathAndQuery;

    private static string? Canonical(Page page) => page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private static string? Robots(Page page) => page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content");

    [GeneratedRegex(@"\{(?<name>\w+)(:[^{}]*(\([^/]*\))?)?(?<optional>\?)?\}")] private static partial Regex Part();
}
