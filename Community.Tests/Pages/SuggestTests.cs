using System.Net;
using System.Text.Json;

namespace Community.Tests.Pages;

/// <summary>What is offered while someone types.</summary>
public sealed class SuggestTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("Ben Müller"));
        _question = await _site.Ask(_ann, "期末结账时提示凭证断号怎么处理？", "月末结账时系统提示凭证断号，应该怎么处理？", "结账 sql sql-server");
    }

    private async Task<List<string>> Offered(string address, string name, Member? by = null)
    {
        using var browser = new Browser(_site, "en", by ?? _ann);
        var answer = await browser.Answer(new(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateArray().Select(e => e.GetProperty(name).ToString())];
    }

    [Fact]
    public async Task Members_are_found_by_how_their_names_begin_those_of_the_thread_first()
    {
        var writer = await _site.Member("王小明");
        await _site.Member("王芳");
        for (var i = 0; i < 12; i++) await _site.Member($"王 {i:00}");
        await _site.Answer(_question, writer);
        await _site.Comment(_question, _ben);

        Assert.Equal(["Ben Müller", "王小明"], (await Offered($"/suggest/members?q=&question={_question}", "name")).Order(StringComparer.Ordinal));
        var han = await Offered($"/suggest/members?q=王&question={_question}", "name");
        Assert.Equal("王小明", han[0]);
        Assert.Equal(8, han.Count);
        Assert.Equal(["Ben Müller"], await Offered("/suggest/members?q=BEN%20m", "name")); // as names are compared, not as they are written
        Assert.Empty(await Offered("/suggest/members?q=ann", "name")); // nobody calls for themself
        Assert.Equal(["ann"], await Offered("/suggest/members?q=ann", "name", _ben));
        Assert.Empty(await Offered("/suggest/members?q=Communi", "name")); // the house's own accounts
        Assert.Empty(await Offered("/suggest/members?q=nobody-of-that-name", "name"));
    }

    [Fact]
    public async Task Posts_are_found_by_number_or_words_of_the_title_and_only_where_they_stand()
    {
        var answer = await _site.Answer(_question, _ben);
        var other = await _site.Ask(_ben, "How do I close the books at the end of the year?");
        Assert.Equal([$"{answer}"], await Offered($"/suggest/posts?q={answer}", "id"));
        Assert.Equal([$"{_question}"], await Offered("/suggest/posts?q=凭证断号", "id"));
        Assert.Equal([$"{other}"], await Offered("/suggest/posts?q=BOOKS%20clo", "id"));
        Assert.Equal([$"{other}"], await Offered("/suggest/posts?q=closing%20years", "id")); // as the search finds it, however long ago it was
        Assert.Empty(await Offered("/suggest/posts?q=", "id"));
        await _site.Delete(other, _ben);
        Assert.Empty(await Offered("/suggest/posts?q=books", "id", _ben));
        Assert.Empty(await Offered($"/suggest/posts?q={other}", "id", _ben));
    }

    [Fact]
    public async Task Tags_are_found_by_how_they_begin_the_most_used_first_or_by_a_text_that_names_them()
    {
        await _site.Ask(_ben, tags: "sql-server files");
        Assert.Equal(["sql", "sql-server"], await Offered("/suggest/tags?q=SQL", "name")); // exactly this one, whatever others are used for
        Assert.Equal(["sql-server", "sql"], await Offered("/suggest/tags?q=s", "name"));
        Assert.Equal(["结账"], await Offered("/suggest/tags?q=结", "name"));
        Assert.Empty(await Offered("/suggest/tags?q=", "name"));
        Assert.Equal(["sql-server", "sql", "结账", "files"], await Offered($"/suggest/tags?text={Uri.EscapeDataString("期末结账时 SQL Server 很慢")}", "name"));
        Assert.Empty(await Offered("/suggest/tags?text=profiles%20in%20nosql", "name")); // not within other words
    }

    [Theory]
    [InlineData("/suggest/members?q=a")]
    [InlineData("/suggest/posts?q=1")]
    [InlineData("/suggest/tags?q=s")]
    public async Task They_are_for_those_who_write_here(string address)
    {
        var answer = await _site.BrowserOf().GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/account/login", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_suggested()
    {
        using var browser = new Browser(_site, "en", _ann);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/suggest/passwords")).Status);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
