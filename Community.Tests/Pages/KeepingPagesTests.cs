using System.Net;
using System.Text.Json;

namespace Community.Tests.Pages;

/// <summary>Closing, duplicates, merging and the rest, as pages show it and forms do it.</summary>
public sealed class KeepingPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _trusted = null!, _moderator = null!;
    private int _original, _duplicate;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _trusted, _moderator) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("tia", 1500), await _site.Member("mo", roles: Roles.Moderator));
        _original = await _site.Ask(_ann, "The question that was asked first");
        _duplicate = await _site.Ask(_ben, "The same question once more");
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    [Fact]
    public async Task A_trusted_member_votes_to_close_with_a_pasted_address_and_sees_how_far_it_is()
    {
        using var browser = As(_trusted);
        var page = await (await browser.Open($"/q/{_duplicate}")).Submit(f => (f["Input.Reason"], f["Input.OriginalId"]) = ("Duplicate", $"https://community.example.com/questions/{_original}/the-question?tab=1"), "form[action*=Close]");
        Assert.Contains("Vote to close (1 of 3)", page.Text, StringComparison.Ordinal);
        Assert.Equal(_original, await _site.Read(db => db.ClosingVotes.Select(v => v.OriginalId).SingleAsync()));

        var answer = await browser.Answer(Fields.Json(page.Address + "?handler=Close", ("__RequestVerificationToken", page.Token()), ("Input.Reason", "Duplicate"), ("Input.OriginalId", $"{_original}")));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((1, 3, false), (json.RootElement.GetProperty("votes").GetInt32(), json.RootElement.GetProperty("needed").GetInt32(), json.RootElement.GetProperty("done").GetBoolean()));

        answer = await browser.Answer(Fields.Json(page.Address + "?handler=Close", ("__RequestVerificationToken", page.Token()), ("Input.Reason", "Whatever")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Visitors_of_a_duplicate_without_answers_are_led_to_the_original_and_members_are_shown_it()
    {
        await _site.Close(_duplicate, _moderator, CloseReason.Duplicate, _original);
        using var visitor = As(null);
        var page = await visitor.Open($"/q/{_duplicate}");
        Assert.StartsWith($"/questions/{_original}/", page.Address, StringComparison.Ordinal);
        Assert.Contains("1 duplicate leads here", page.Text, StringComparison.Ordinal);
        page = await page.Click($"a[href='/questions/{_duplicate}?noredirect=1']");
        Assert.Contains("Closed by mo", page.Text, StringComparison.Ordinal);
        Assert.StartsWith($"/questions/{_duplicate}/", page.Address, StringComparison.Ordinal);

        using var member = As(_ben);
        page = await member.Open($"/q/{_duplicate}");
        Assert.Equal("The question that was asked first", page.Document.QuerySelector("[data-closed] .original a")!.TextContent);

        await _site.Reopen(_duplicate, _moderator);
        await _site.Answer(_duplicate, _ann);
        await _site.Close(_duplicate, _moderator, CloseReason.Duplicate, _original);
        Assert.StartsWith($"/questions/{_duplicate}/", (await visitor.Open($"/q/{_duplicate}")).Address, StringComparison.Ordinal); // it has an answer of its own
    }

    [Fact]
    public async Task Bookmarks_of_a_merged_question_and_of_its_answers_lead_to_where_these_are()
    {
        var answer = await _site.Answer(_duplicate, _ann);
        using var moderator = As(_moderator);
        var page = await (await moderator.Open($"/q/{_duplicate}")).Submit(f => f["Input.OriginalId"] = $"{_original}", "form[action*=Merge]");
        Assert.StartsWith($"/questions/{_original}/", page.Address, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"#answer-{answer}"));

        using var plain = _site.BrowserOf(_ben);
        var moved = await plain.GetAsync($"/questions/{_duplicate}/the-same-question-once-more");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.StartsWith($"/questions/{_original}/", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith($"/the-question-that-was-asked-first#answer-{answer}", (await plain.GetAsync($"/a/{answer}")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_have_this_too_is_pressed_and_taken_back()
    {
        using var browser = As(_ben);
        var page = await (await browser.Open($"/q/{_original}")).Submit(f => f.Press("wanted", "true"), "form[action*=MeToo]");
        Assert.Contains("Follow to hear of a solution.", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Read(db => db.MeToos.CountAsync()));
        await page.Submit(f => f.Press("wanted", "false"), "form[action*=MeToo]");
        Assert.Equal(0, await _site.Read(db => db.MeToos.CountAsync()));
        Assert.Null((await As(_ann).Open($"/q/{_original}")).Document.QuerySelector("form[action*=MeToo]")); // it is her own
    }

    [Fact]
    public async Task A_moderator_protects_locks_and_unlocks()
    {
        using var browser = As(_moderator);
        var page = await (await browser.Open($"/q/{_original}")).Submit(f => f.Press("wanted", "true"), "form[action*=Protect]");
        Assert.Contains("Protected: answering takes 10 reputation", page.Text, StringComparison.Ordinal);
        page = await page.Submit(f => f.Press("wanted", "true"), "#question form[action*=Lock]");
        Assert.True((await _site.Question(_original)).LockedAt is not null);
        Assert.Null(page.Document.QuerySelector("#your-answer form"));
        await page.Submit(f => f.Press("wanted", "false"), "#question form[action*=Lock]");
        Assert.True((await _site.Question(_original)).LockedAt is null);
    }

    [Fact]
    public async Task A_merged_tag_leads_to_the_one_that_stays()
    {
        await _site.Ask(_ann, tags: "js");
        using var browser = As(_moderator);
        var page = await (await browser.Open("/tags/js")).Submit(f => f["Input.To"] = "files", "form[action*=Merge]");
        Assert.Equal("/tags/files", page.Address);
        Assert.NotNull(page.Document.QuerySelector("button[value=js]"));
        using var plain = _site.BrowserOf();
        foreach (var (from, to) in ((string, string)[])[("/tags/js", "/tags/files"), ("/questions/tagged/js?tab=hot", "/questions/tagged/files?tab=hot"), ("/questions?tag=js", "/questions/tagged/files")])
        {
            var moved = await plain.GetAsync(from);
            Assert.Equal((HttpStatusCode.MovedPermanently, to), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        }
        page = await page.Submit(f => f.Press("Input.To", "js"), "form[action*=EndSynonym]");
        Assert.Null(page.Document.QuerySelector("button[value=js]"));
    }

    [Theory]
    [InlineData("Leave"), InlineData("Protect"), InlineData("Lock"), InlineData("Merge"), InlineData("MeToo"), InlineData("Close"), InlineData("Delete"), InlineData("Undelete")]
    public async Task Whoever_may_not_is_told_so_and_what_is_not_there_is_not_found(string handler)
    {
        var suspended = await _site.Member("sue", 5000);
        await _site.Do<CommunityDb>(db => db.Members.Where(m => m.Id == suspended.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SuspendedUntil, _site.Clock.Now.AddDays(3))));
        foreach (var (member, status) in ((Member?, HttpStatusCode[])[])[(null, [HttpStatusCode.BadRequest]), (_ben, [HttpStatusCode.Forbidden]), (suspended, [HttpStatusCode.Forbidden])])
        {
            if (handler is "MeToo" && member == _ben || handler is "Undelete" && member is not null) continue; // everyone may; nothing is deleted
            Assert.Contains(await Post(member, _original, _original), status);
        }
        Assert.Equal(HttpStatusCode.NotFound, await Post(_moderator, 4711, 4711));
        Assert.Contains(await Post(_moderator, _original, 0), (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity]);

        async Task<HttpStatusCode> Post(Member? member, int question, int post)
        {
            using var browser = As(member);
            var token = (await browser.Open(member is null ? "/account/login" : $"/q/{_duplicate}")).Token();
            return (await browser.Answer(Fields.Json($"/questions/{question}?handler={handler}", ("__RequestVerificationToken", token), ("postId", $"{post}"), ("wanted", "true"), ("Input.Reason", "OffTopic"), ("Input.OriginalId", $"{_duplicate}")))).StatusCode;
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
