using System.Net;
using System.Text.Json;
using Community.Web.Features.Posts;

namespace Community.Tests.Pages;

/// <summary>Drafts over HTTP: by their button, without script, and as pages save them by themselves.</summary>
public sealed class DraftPagesTests : IAsyncLifetime
{
    private const string Ask = "/questions/ask", Panel = "form.panel";
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
        _question = await _site.Ask(_ben);
    }

    private Browser As(Member member, string language = "en") => new(_site, language, member);

    private static FormUrlEncodedContent Fields(Page page, string form, Action<FilledForm> fill)
    {
        var filled = new FilledForm(page.Form(form), page.Address);
        fill(filled);
        return (FormUrlEncodedContent)filled.Request().Content!;
    }

    /// <summary>Sends a form of the page by its button for drafts, or as its script does.</summary>
    private static HttpRequestMessage Save(Page page, string form, Action<FilledForm> fill, bool byScript = false)
    {
        var address = page.Document.QuerySelector($"{form} [data-draft]")!.GetAttribute("data-draft")!;
        Assert.Equal(address, page.Document.QuerySelector($"{form} [data-draft] button[formaction]")!.GetAttribute("formaction"));
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Fields(page, form, fill) };
        if (byScript) request.Headers.Add("Accept", "application/json");
        return request;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [Fact]
    public async Task A_question_is_put_by_and_found_again_on_another_device()
    {
        using var phone = As(_ann);
        var page = await phone.Open(Ask);
        var saved = await phone.Send(Save(page, Panel, f => (f["Input.Title"], f["Input.Body"], f["Input.Tags"]) = ("Half a ti", "\nbody & <more>", "a,")));
        Assert.Equal(Ask, saved.Address);

        using var desk = As(_ann, "zh-CN");
        var found = await desk.Open($"{Ask}?tags=other");
        Assert.Equal(("Half a ti", "\nbody & <more>", "a,"), (found.Value("Input.Title"), found.Value("Input.Body"), found.Value("Input.Tags")));
        Assert.Contains("已恢复你的草稿", found.Document.QuerySelector("[data-draft-notice]")!.TextContent, StringComparison.Ordinal);

        using var stranger = As(_ben);
        var his = await stranger.Open(Ask);
        Assert.Equal("", his.Value("Input.Title"));
        Assert.Null(his.Document.QuerySelector("[data-draft-notice]"));

        var empty = await found.Submit("#discard-draft");
        Assert.Equal(Ask, empty.Address);
        Assert.Equal("", empty.Value("Input.Title"));
        Assert.Equal(0, await _site.Read(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task An_answer_is_put_by_and_a_comment_does_not_touch_it()
    {
        using var browser = As(_ann);
        var page = await browser.Open($"/questions/{_question}");
        page = await browser.Send(Save(page, "#your-answer form", f => f["Input.Body"] = "An answer half"));
        page = await page.Submit(f => f["Input.Body"] = "Which version is it?", "#question .comment-form form");
        Assert.Equal("An answer half", page.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.Equal("", page.Document.QuerySelector("#question .comment-form textarea")!.TextContent);

        var posted = await page.Submit(f => f["Input.Body"] += ", and now the whole of it.", "#your-answer form");
        Assert.Contains("An answer half, and now the whole of it.", posted.Document.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", posted.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.Equal(0, await _site.Read(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task An_edit_that_was_put_by_shows_what_others_have_saved_since()
    {
        using var browser = As(_ben);
        var page = await browser.Open($"/posts/{_question}/edit");
        await browser.Send(Save(page, Panel, f => (f["Input.Body"], f["Input.Comment"]) = (Some.Body + " Half an edit", "why I")));
        await _site.Do<EditPost>(edit => edit.Run(_question, _ann.Id, new(Some.Title, "Ann made this clearer than it was before.", Some.Tags), "clearer", null, default));

        page = await browser.Open($"/posts/{_question}/edit");
        Assert.Equal((Some.Body + " Half an edit", "why I"), (page.Value("Input.Body"), page.Value("Input.Comment")));
        Assert.Contains("Ann made this clearer", page.Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Somebody has edited this", page.Text, StringComparison.Ordinal);
        await page.Submit(Panel);
        Assert.Contains("Half an edit", await _site.Read(db => db.Posts.Row(_question).Select(p => p.Text.Markdown).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await _site.Read(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_has_no_draft_left_either()
    {
        using var browser = As(_ben);
        var page = await browser.Open($"/posts/{_question}/edit");
        await browser.Send(Save(page, Panel, f => f["Input.Comment"] = "thinking"));
        await (await browser.Open($"/posts/{_question}/edit")).Submit(Panel);
        Assert.Equal(0, await _site.Read(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Programs_are_told_when_it_was_saved_and_as_which_version()
    {
        using var browser = As(_ann);
        var page = await browser.Open(Ask);
        var answer = await browser.Answer(Save(page, Panel, f => f["Input.Title"] = "One", byScript: true));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var mark = await Json(answer);
        Assert.Equal(1, mark.GetProperty("version").GetInt32());
        Assert.EndsWith("Z", mark.GetProperty("savedAt").GetString(), StringComparison.Ordinal);

        var kept = await Json(await browser.Answer(new(HttpMethod.Get, "/drafts/ask/0") { Headers = { { "Accept", "application/json" } } }));
        Assert.Equal(("One", 1), (kept.GetProperty("title").GetString(), kept.GetProperty("version").GetInt32()));

        using var stranger = As(_ben);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Answer(new(HttpMethod.Get, "/drafts/ask/0") { Headers = { { "Accept", "application/json" } } })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open("/drafts/ask/0?look=true")).Status);
    }

    [Fact]
    public async Task Two_devices_do_not_overwrite_each_other_and_without_script_both_texts_are_shown()
    {
        using var phone = As(_ann);
        using var desk = As(_ann);
        var (onPhone, onDesk) = (await phone.Open(Ask), await desk.Open(Ask));
        await phone.Send(Save(onPhone, Panel, f => f["Input.Body"] = "Typed on the phone"));
        var refused = await desk.Answer(Save(onDesk, Panel, f => f["Input.Body"] = "Typed at the desk", byScript: true));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("draft.changed-elsewhere", (await Json(refused)).GetProperty("code").GetString());

        var both = await desk.Send(Save(onDesk, Panel, f => f["Input.Body"] = "Typed at the desk"));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Equal("Typed at the desk", both.Value("Input.Body"));
        Assert.Contains("Typed on the phone", both.Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed on the phone", await _site.Read(db => db.Drafts.Select(d => d.Body).SingleAsync()));

        var chosen = await both.Submit(Panel);
        Assert.Equal(Ask, chosen.Address);
        Assert.Equal("Typed at the desk", chosen.Value("Input.Body"));
    }

    [Fact]
    public async Task A_draft_that_arrives_without_a_sign_in_or_its_token_is_not_kept_and_not_lost()
    {
        using var browser = As(_ann);
        var page = await browser.Open(Ask);
        using var stranger = new Browser(_site);
        foreach (var (from, forge, code) in (IEnumerable<(Browser, string?, string)>)[(stranger, null, "form.signed-out"), (browser, "forged", "form.token")])
        {
            var answer = await from.Answer(Save(page, Panel, f => { f["Input.Body"] = "It must not be lost."; f.Forge("__RequestVerificationToken", forge); }, byScript: true));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(code, (await Json(answer)).GetProperty("code").GetString());
        }
        var shown = await browser.Send(Save(page, Panel, f => { f["Input.Body"] = "It must not be lost."; f.Forge("__RequestVerificationToken", null); }));
        Assert.Equal(HttpStatusCode.BadRequest, shown.Status);
        Assert.Equal("It must not be lost.", shown.Value("Input.Body"));
        Assert.Equal(0, await _site.Read(db => db.Drafts.CountAsync()));
        Assert.Equal("It must not be lost.", (await shown.Submit(Panel)).Value("Input.Body"));
        Assert.Equal(1, await _site.Read(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Saving_the_draft_of_one_form_leaves_what_another_lost_with_its_session()
    {
        using var browser = As(_ann);
        var question = await browser.Open($"/questions/{_question}");
        await question.Submit(f => { f["Input.Body"] = "Sent when the session was over."; f.Forge("__RequestVerificationToken", "old"); }, "#your-answer form");
        var ask = await browser.Open(Ask);
        Assert.Equal(HttpStatusCode.OK, (await browser.Answer(Save(ask, Panel, f => f["Input.Title"] = "Meanwhile", byScript: true))).StatusCode);
        Assert.Equal("Sent when the session was over.", (await browser.Open($"/questions/{_question}")).Document.QuerySelector("#your-answer textarea")!.TextContent);
    }

    [Fact]
    public async Task All_drafts_are_listed_for_their_member_with_the_way_on()
    {
        using var browser = As(_ann);
        var none = await browser.Open("/drafts");
        Assert.Contains("No drafts yet", none.Text, StringComparison.Ordinal);

        var gone = await _site.Ask(_ben, "This one will be deleted soon");
        foreach (var question in (int[])[_question, gone])
            await browser.Send(Save(await browser.Open($"/questions/{question}"), "#your-answer form", f => f["Input.Body"] = $"\n\nFirst line {question}\nsecond"));
        await browser.Send(Save(await browser.Open(Ask), Panel, f => f["Input.Title"] = "Half a title"));
        await _site.Delete(gone, _ben);

        var list = await browser.Open("/drafts");
        var rows = list.Document.QuerySelectorAll(".drafts > li").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(3, rows.Count);
        Assert.StartsWith("Question Half a title just now", rows[0], StringComparison.Ordinal);
        Assert.StartsWith($"Answer First line {gone} The post is not there any more.", rows[1], StringComparison.Ordinal);
        Assert.StartsWith($"Answer First line {_question} {Some.Title}", rows[2], StringComparison.Ordinal);

        Assert.Contains("second", (await list.Click(".drafts > li:nth-child(2) a.button")).Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"/questions/{_question}", (await list.Click(".drafts > li:nth-child(3) a.button")).Address, StringComparison.Ordinal);
        var rest = await list.Submit(".drafts > li:nth-child(2) form");
        Assert.Equal("/drafts", rest.Address);
        Assert.Equal(2, rest.Document.QuerySelectorAll(".drafts > li").Length);

        using var stranger = As(_ben);
        Assert.Contains("No drafts yet", (await stranger.Open("/drafts")).Text, StringComparison.Ordinal);
        using var visitor = new Browser(_site);
        Assert.StartsWith("/account/login", (await visitor.Open("/drafts")).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drafts/vote/0")]
    [InlineData("/drafts/ask/x")]
    [InlineData("/drafts/1/0")]
    public async Task There_are_drafts_of_three_kinds_only(string address)
    {
        using var browser = As(_ann);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(address)).Status);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
