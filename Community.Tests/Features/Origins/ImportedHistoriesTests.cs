using System.Net;
using Community.Web.Features.Origins;

namespace Community.Tests.Features.Origins;

/// <summary>What an imported community shows of its past.</summary>
public sealed class ImportedHistoriesTests(ImportedCommunity imported) : IClassFixture<ImportedCommunity>
{
    private readonly Site _site = imported.Site;

    [Fact]
    public async Task Every_post_shows_all_its_revisions_and_its_timeline()
    {
        using var browser = new Browser(_site);
        var counts = await _site.Read(db => db.Revisions.GroupBy(r => r.PostId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.Equal(54 + 115, counts.Count);
        Assert.True(counts.Sum(c => c.Count) > counts.Count);
        foreach (var post in counts)
        {
            var revisions = await browser.Open($"/posts/{post.Key}/revisions");
            Assert.Equal(HttpStatusCode.OK, revisions.Status);
            Assert.Equal(Math.Min(25, post.Count), revisions.Document.QuerySelectorAll(".revisions > li").Length);
            var timeline = await browser.Open($"/posts/{post.Key}/timeline");
            Assert.Equal(HttpStatusCode.OK, timeline.Status);
            Assert.True(timeline.Document.QuerySelectorAll(".timeline li").Length >= post.Count);
        }
    }

    [Fact]
    public async Task A_closing_is_told_with_its_reason_and_leads_to_the_original()
    {
        var ids = await imported.Ids(ImportedKind.Post);
        using var browser = new Browser(_site);
        var closed = (await browser.Open($"/posts/{ids["79"]}/timeline")).Document.QuerySelector(".timeline li[data-kind=Closed]")!;
        Assert.Equal($"/q/{ids["119"]}", closed.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotEqual("", closed.QuerySelector(".timeline-reason")!.TextContent);
        Assert.DoesNotContain("close.", closed.TextContent, StringComparison.Ordinal);
    }
}
