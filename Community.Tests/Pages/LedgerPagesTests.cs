using System.Net;
using System.Text;
using Community.Web.Pages;

namespace Community.Tests.Pages;

/// <summary>The ledger, the standing and the privileges, as a browser without script sees them.</summary>
public sealed class LedgerPagesTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _asker = null!, _author = null!, _voter = null!, _moderator = null!;
    private int _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        var question = await _site.Ask(_asker, "=HYPERLINK(\"http://evil.example\") does what, exactly?");
        _answer = await _site.Answer(question, _author);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Vote(_answer, _voter, VoteDirection.Down);
        await _site.Vote(_answer, _asker, VoteDirection.Up);
    }

    private string Points => $"/members/{_author.Id}/ben?tab=points";

    [Fact]
    public async Task The_own_ledger_tells_how_much_of_todays_cap_is_used_and_leads_from_line_to_line()
    {
        using var browser = new Browser(_site, "en", _author);
        var page = (await browser.Open(Points)).Document;
        var cap = page.QuerySelector(".day-cap progress")!;
        Assert.Equal(("10", "200"), (cap.GetAttribute("value"), cap.GetAttribute("max")));
        var reversal = page.QuerySelector("tr.reversal")!;
        var paid = page.QuerySelector(reversal.QuerySelector("a.ledger-tie")!.GetAttribute("href")!)!;
        Assert.Equal($"#{reversal.Id}", paid.QuerySelector("a.ledger-tie")!.GetAttribute("href"));
        Assert.Contains("taken back on", paid.TextContent, StringComparison.Ordinal);
        using var moderator = new Browser(_site, "en", _moderator);
        Assert.Null((await moderator.Open(Points)).Document.QuerySelector(".day-cap"));
    }

    [Theory]
    [InlineData("&only=lost", 2)]
    [InlineData("&only=gained&kind=votes", 2)]
    [InlineData("&kind=accepts", 0)]
    [InlineData("&only=nonsense&kind=7&day=yesterday", 4)]
    [InlineData("&day=1999-01-01", 0)]
    [InlineData("&line=999999", 4)]
    public async Task The_ledger_shows_what_is_asked_for(string filter, int lines)
    {
        foreach (var language in (string[])["zh-CN", "en"])
        {
            using var browser = new Browser(_site, language, _author);
            var page = await browser.Open(Points + filter);
            Assert.Equal(lines, page.Document.QuerySelectorAll("table.ledger tbody tr").Length);
            Assert.DoesNotMatch(@">\s*(ledger|standing|points|privileges)\.[A-Za-z.-]+\s*<", page.Document.DocumentElement.OuterHtml);
        }
    }

    [Fact]
    public async Task The_whole_ledger_leaves_as_a_table_that_runs_nothing()
    {
        var address = $"/members/{_author.Id}/ben?handler=Csv";
        Assert.Equal(HttpStatusCode.Forbidden, (await _site.BrowserOf(_voter).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _site.BrowserOf().GetAsync(address)).StatusCode);
        foreach (var reader in (Member[])[_author, _moderator])
        {
            var answer = await _site.BrowserOf(reader).GetAsync(address);
            Assert.Equal(("text/csv", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
            var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
            Assert.Equal(6, lines.Length); // a head, four lines, and the end of the last
            Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\") does what, exactly?\"", lines[1], StringComparison.Ordinal);
            Assert.EndsWith(",10,10,11,10,", lines[1], StringComparison.Ordinal);
            Assert.Contains(",-10,-10,1,0,", lines[2], StringComparison.Ordinal);
            Assert.Contains(",-2,0,-1,0,", lines[3], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-12", "-12")]
    [InlineData("say \"hi\", twice\n", "\"say \"\"hi\"\", twice\n\"")]
    [InlineData("年终结转", "年终结转")]
    [InlineData("", "")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Fact]
    public async Task What_is_next_stands_on_every_tab_of_the_own_page_and_on_nobody_elses()
    {
        foreach (var tab in (string[])["", "?tab=points", "?tab=activity"])
        {
            using var own = new Browser(_site, "en", _author);
            Assert.Contains("What can I do next?", (await own.Open($"/members/{_author.Id}/ben{tab}")).Text, StringComparison.Ordinal);
            using var other = new Browser(_site, "en", _moderator);
            Assert.DoesNotContain("What can I do next?", (await other.Open($"/members/{_author.Id}/ben{tab}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Privileges_show_all_three_ages_of_a_community_and_the_readers_own_way()
    {
        await using var grown = new Site { Settings = new() { ["Privileges:Preset"] = "Growing" } };
        using var browser = new Browser(grown, "en", await grown.Member("dee", 20));
        var page = (await browser.Open("/privileges")).Document;
        var down = page.QuerySelectorAll("table.presets tbody tr").Single(r => r.TextContent.Contains("Vote down", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["50", "100", "125"], down.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.Equal("100", down.QuerySelector("td.in-force")!.TextContent.Trim());
        Assert.Equal(("20", "100"), (down.QuerySelector("progress")!.GetAttribute("value"), down.QuerySelector("progress")!.GetAttribute("max")));
        Assert.All(page.QuerySelectorAll("table.presets tbody tr"), row => Assert.NotNull(row.QuerySelector("progress")));
        using var visitor = new Browser(grown, "zh-CN");
        var seen = (await visitor.Open("/privileges")).Document;
        Assert.Empty(seen.QuerySelectorAll("progress"));
        Assert.Contains("当前", seen.QuerySelector("th.in-force")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
