using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Community.Web.Features.Feeds;

namespace Community.Tests.Pages.Outside;

/// <summary>Feeds as the programs see them that fetch them for readers.</summary>
public sealed class FeedTests(OpenHouse house) : IClassFixture<OpenHouse>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private Site Site => house.Site;

    public static TheoryData<string> Feeds => ["questions", "showcases", "tag", "question", "member"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_says_of_everything_what_it_is_and_where(string which)
    {
        var address = AddressOf(which);
        using var browser = new Browser(Site);
        var answer = await browser.Open(address);
        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (answer.Status, answer.Response.Content.Headers.ContentType!.MediaType));
        var feed = XElement.Parse(answer.Source);
        Assert.Equal(address, new Uri(Link(feed, "self")).PathAndQuery);
        Assert.Equal(feed.Element(Atom + "id")!.Value, Link(feed, "self"));
        Assert.NotEqual("", feed.Element(Atom + "title")!.Value);
        var page = await browser.Open(new Uri(Link(feed, "alternate")).PathAndQuery);
        Assert.Empty(page.Hops);
        Assert.Equal(address, page.Document.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(entries.Max(e => e.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        Assert.Equal(entries.Select(e => e.Element(Atom + "published")!.Value).OrderDescending(), entries.Select(e => e.Element(Atom + "published")!.Value));
        foreach (var entry in entries)
        {
            Assert.NotEqual("", entry.Element(Atom + "title")!.Value);
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
            Assert.StartsWith("<", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
            Assert.NotEqual("", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.All((string[])["published", "updated"], name => Assert.True(DateTimeOffset.TryParseExact(entry.Element(Atom + name)!.Value, "yyyy-MM-dd'T'HH:mm:ssZ", null, default, out _)));
            Assert.All((string[])[entry.Element(Atom + "id")!.Value, Link(entry, "alternate"), entry.Element(Atom + "author")!.Element(Atom + "uri")!.Value], found => Assert.True(Uri.TryCreate(found, UriKind.Absolute, out _)));
        }
        var told = entries.Select(e => new Uri(Link(e, "alternate")).AbsolutePath);
        Assert.DoesNotContain(told, t => ((int[])[house.Deleted, house.Held, house.Merged]).Any(id => t.StartsWith($"/questions/{id}/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Hostile_words_and_characters_that_XML_cannot_hold_stay_words_or_go()
    {
        var name = $"Mallory {(char)7}{(char)0xFFFE}{OpenHouse.Hostile}";
        var mallory = await Site.Member("Mallory");
        var id = await Site.Ask(mallory, "What may stand in a feed", "**Bold** words that are long enough, and a [link](/tags).", "feeds 库存");
        await Site.Read(db => db.Members.Where(m => m.Id == mallory.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Name, name)));
        await Site.Read(db => db.Questions.Where(q => q.Id == id).ExecuteUpdateAsync(set => set.SetProperty(q => q.Title, $"Bell {(char)7}{OpenHouse.Hostile}")));
        var feed = XElement.Parse(await Site.BrowserOf().GetStringAsync(FeedAddress.OfMember(mallory.Id)));
        var entry = feed.Elements(Atom + "entry").Single();
        Assert.Equal($"Bell {OpenHouse.Hostile}", entry.Element(Atom + "title")!.Value);
        Assert.Equal($"Mallory {OpenHouse.Hostile}", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["feeds", "库存"], entry.Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
        Assert.Contains("<strong>Bold</strong>", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("http", feed.Attribute(XNamespace.Xml + "base")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so_before_any_words_are_read()
    {
        var id = await Site.Ask(house.Ann, "How long is a feed the same?");
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = await Fetch(FeedAddress.OfQuestion(id));
        var mark = first.Headers.ETag!;
        Assert.False(mark.IsWeak);
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(1, await Statements.Of(() => Site.Do<FeedQuery, Feed>(feeds => feeds.OfQuestion(id, default))));
        var again = await Fetch(FeedAddress.OfQuestion(id), r => r.Headers.IfNoneMatch.Add(mark));
        Assert.Equal((HttpStatusCode.NotModified, 0, mark), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length, again.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, (await Fetch(FeedAddress.OfQuestion(id), r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Fetch(FeedAddress.OfQuestion(id), r => r.Headers.IfNoneMatch.Add(new("\"other\"")))).StatusCode);

        await Site.Answer(id, house.Hacker);
        var changed = await Fetch(FeedAddress.OfQuestion(id), r => r.Headers.IfNoneMatch.Add(mark));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(mark, changed.Headers.ETag);
        Assert.Equal(2, XElement.Parse(await changed.Content.ReadAsStringAsync()).Elements(Atom + "entry").Count());

        var packed = await Fetch(FeedAddress.OfQuestion(id), r => r.Headers.AcceptEncoding.Add(new("gzip")));
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        Assert.NotEqual(changed.Headers.ETag, packed.Headers.ETag);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(await changed.Content.ReadAsStringAsync(), await new StreamReader(unpacked).ReadToEndAsync());
        using HttpRequestMessage head = new(HttpMethod.Head, FeedAddress.OfQuestion(id));
        Assert.Equal(HttpStatusCode.OK, (await Site.BrowserOf().SendAsync(head)).StatusCode);
    }

    [Fact]
    public async Task What_is_gone_is_gone_and_what_never_was_is_unknown()
    {
        foreach (var (address, status) in ((string, HttpStatusCode)[])
        [
            (FeedAddress.OfQuestion(house.Deleted), HttpStatusCode.Gone), (FeedAddress.OfQuestion(house.Held), HttpStatusCode.NotFound), (FeedAddress.OfQuestion(987_654), HttpStatusCode.NotFound),
            (FeedAddress.OfTag("no-such-tag"), HttpStatusCode.NotFound), (FeedAddress.OfMember(987_654), HttpStatusCode.NotFound), (FeedAddress.OfMember(SystemMember.Community), HttpStatusCode.NotFound), (FeedAddress.OfTag("gone"), HttpStatusCode.OK),
        ]) Assert.Equal((address, status), (address, (await Fetch(address)).StatusCode));
    }

    private string AddressOf(string which) => which switch
    {
        "questions" => FeedAddress.Questions,
        "showcases" => FeedAddress.Showcases,
        "tag" => FeedAddress.OfTag("库存"),
        "question" => FeedAddress.OfQuestion(house.Solved),
        _ => FeedAddress.OfMember(house.Ann.Id),
    };

    private Task<HttpResponseMessage> Fetch(string address, Action<HttpRequestMessage>? with = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        with?.Invoke(request);
        return Site.BrowserOf().SendAsync(request);
    }

    private static string Link(XElement of, string relation) => of.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
