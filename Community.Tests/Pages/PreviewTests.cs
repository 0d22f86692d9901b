using System.Net;
using System.Text.RegularExpressions;

namespace Community.Tests.Pages;

/// <summary>What is shown before it is posted is what will stand there.</summary>
public sealed partial class PreviewTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        _ann = await _site.Member("ann");
        _question = await _site.Ask(await _site.Member("王小明"));
    }

    private static HttpRequestMessage Preview(string body, string? token) => new(HttpMethod.Post, "/preview")
    {
        Headers = { { "Accept", "text/html, application/json" } },
        Content = new FormUrlEncodedContent([new("Input.Body", body), .. token is null ? [] : (KeyValuePair<string, string>[])[new("__RequestVerificationToken", token)]]),
    };

    [Theory]
    [InlineData("请**看**一下 @王小明，还有 #1 和 U8-1234。")]
    [InlineData("| a | b |\n|--:|:--|\n| 1 | `2` |\n\n- [x] done\n- [ ] not yet")]
    [InlineData("A note[^1] and another[^2].\n\n[^1]: The first.\n[^2]: The second.")]
    [InlineData("```sql\nselect '<b>' from t\n```\n\n> [!WARNING]\n> Mind the gap.")]
    [InlineData("<script>alert(1)</script> [x](javascript:alert(1)) ![remote](https://example.com/a.png) <kbd>F5</kbd>")]
    [InlineData("\n\n    indented code stays code\r\nand \u202Ereordering goes")]
    public async Task It_is_the_very_html_that_is_stored(string body)
    {
        using var browser = new Browser(_site, "en", _ann);
        var token = (await browser.Open("/questions/ask")).Token();
        var preview = await browser.Answer(Preview(body, token));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Equal("text/html", preview.Content.Headers.ContentType!.MediaType);

        var answer = await _site.Answer(_question, _ann, body);
        var stored = await _site.Read(db => db.Posts.Row(answer).Select(p => p.Text.Html).SingleAsync());
        Assert.Equal(OwnIds().Replace(stored, "p"), OwnIds().Replace(await preview.Content.ReadAsStringAsync(), "p"));
        Assert.NotEqual("", stored);
    }

    [Fact]
    public async Task However_little_is_written_it_is_shown_and_too_much_is_refused()
    {
        using var browser = new Browser(_site, "en", _ann);
        var token = (await browser.Open("/questions/ask")).Token();
        Assert.Equal("<p>a</p>", (await (await browser.Answer(Preview("a", token))).Content.ReadAsStringAsync()).Trim());
        Assert.Equal("", await (await browser.Answer(Preview(" ", token))).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Answer(Preview(new('a', 30_001), token))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await TooLarge());

        // The server itself counts the bytes, so this needs a real one.
        async Task<HttpStatusCode> TooLarge()
        {
            await using var listening = new Site().Listen();
            var member = await listening.Member("ann");
            using var real = new Browser(listening, "en", member);
            return (await real.Answer(Preview(new('a', 1_100_000), (await real.Open("/questions/ask")).Token()))).StatusCode;
        }
    }

    [Fact]
    public async Task It_is_for_members_who_come_from_a_form()
    {
        using var visitor = new Browser(_site);
        var token = (await visitor.Open("/account/login")).Token();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Answer(Preview("Hello", token))).StatusCode);
        using var member = new Browser(_site, "en", _ann);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.Answer(Preview("Hello", null))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.Answer(Preview("Hello", "forged"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open("/preview")).Status);
    }

    [Fact]
    public async Task Whoever_asks_for_too_much_waits_and_colleagues_do_not()
    {
        await using var site = new Site { Settings = new() { ["Limits:Enabled"] = "true", ["Limits:Drafting"] = "2" } };
        using var ann = new Browser(site, "en", await site.Member("ann"));
        using var ben = new Browser(site, "en", await site.Member("ben"));
        var token = (await ann.Open("/questions/ask")).Token();
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await ann.Answer(Preview("Hello", token))).StatusCode);
        var third = await ann.Answer(Preview("Hello", token));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await ben.Answer(Preview("Hello", (await ben.Open("/questions/ask")).Token()))).StatusCode);
    }

    [Theory]
    [InlineData("/questions/ask", "form.panel")]
    [InlineData("/questions/1", "#your-answer form")]
    [InlineData("/posts/1/edit", "form.panel")]
    public async Task Without_script_the_same_page_comes_back_with_the_text_and_its_preview(string address, string form)
    {
        using var browser = new Browser(_site, "en", await _site.Member("editor", 100_000));
        var page = await browser.Open(address);
        var button = page.Document.QuerySelector($"{form} button[formaction*='Preview']")!;
        var filled = new FilledForm(page.Form(form), page.Address) { ["Input.Body"] = "\nSome **bold** words." };
        var preview = await browser.Send(new(HttpMethod.Post, new Uri(page.Response.RequestMessage!.RequestUri!, button.GetAttribute("formaction")!)) { Content = filled.Request().Content });
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal("bold", preview.Document.QuerySelector(".plain-preview .words strong")!.TextContent);
        Assert.Equal("\nSome **bold** words.", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)preview.Document.QuerySelector($"{form} textarea")!).Value);
        Assert.Contains("Nothing is posted yet", preview.Text, StringComparison.Ordinal);

        var sent = await preview.Submit(f =>
        {
            if (address == "/questions/ask") (f["Input.Title"], f["Input.Tags"]) = (Some.Title, Some.Tags);
        }, form);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.True(await _site.Read(db => db.Revisions.AnyAsync(r => r.Markdown == "Some **bold** words.")));
    }

    [GeneratedRegex(@"\bp[0-9a-f]{8}(?=fn)")] private static partial Regex OwnIds();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
