using System.Net;
using Community.Web.Features.Edits;
using Community.Web.Features.Posts;

namespace Community.Tests.Pages;

/// <summary>What became of a post, and what others may make of it, over HTTP and without script.</summary>
public sealed class HistoryPagesTests : IAsyncLifetime
{
    private const string Better = Some.Body + " 库存模块也是这样。";
    private readonly Site _site = new();
    private Member _ann = null!, _editor = null!, _newcomer = null!, _suspended = null!, _mo = null!;
    private int _question, _answer, _comment;

    public async ValueTask InitializeAsync()
    {
        (_ann, _editor, _newcomer) = (await _site.Member("ann", 1), await _site.Member("editor", 200), await _site.Member("newcomer", 1));
        (_suspended, _mo) = (await _site.Member("suspended", 5000), await _site.Member("mo", 1, Roles.Moderator));
        await _site.Do<CommunityDb>(db => db.Transact(() => db.Members.Where(m => m.Id == _suspended.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SuspendedUntil, _site.Clock.Now.AddDays(9))), default));
        _question = await _site.Ask(_ann, tags: "库存 采购");
        _answer = await _site.Answer(_question, _editor);
        _comment = await _site.Comment(_question, _editor);
        await _site.Vote(_question, _editor, VoteDirection.Up);
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Do<EditPost>(edit => edit.Run(_question, _editor.Id, new("How do I read a file line by line in C#?", Better, "库存 总账"), "what it is about", null, default));
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    [Fact]
    public async Task Each_revision_shows_what_it_changed_in_title_tags_and_words()
    {
        using var browser = As(null);
        var page = (await browser.Open($"/posts/{_question}/revisions")).Document;
        var newest = page.QuerySelector("#revision-2")!;
        Assert.Equal("Added: in C#", Squeezed(newest.QuerySelector(".diff-title ins")!.TextContent).Replace("  ", " ", StringComparison.Ordinal));
        Assert.Contains("总账", newest.QuerySelector(".diff-tags ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("采购", newest.QuerySelector(".diff-tags del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("库存模块也是这样。", newest.QuerySelector(".diff.inline .changed ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Some.Body, page.QuerySelector("#revision-1 pre")!.TextContent, StringComparison.Ordinal);

        var side = (await browser.Open($"/posts/{_question}/revisions?view=side")).Document;
        Assert.Equal(2, side.QuerySelectorAll("#revision-2 .diff.side .diff-pair > *").Length);
        var compared = await browser.Open($"/posts/{_question}/revisions?from=2&to=1");
        Assert.Contains("Revision 1 and revision 2", compared.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/posts/{_question}/revisions?from=1&to=9")).Status);
    }

    [Fact]
    public async Task Many_revisions_go_on_on_the_next_page()
    {
        for (var i = 0; i < 30; i++)
        {
            _site.Clock.Advance(TimeSpan.FromMinutes(6));
            await _site.Do<EditPost>(edit => edit.Run(_answer, _editor.Id, new(null, $"{Some.Body} {i}", null), null, null, default));
        }
        using var browser = As(null);
        var first = await browser.Open($"/posts/{_answer}/revisions");
        var second = await first.Click("a[rel=next]");
        Assert.Equal(Enumerable.Range(1, 31).Reverse().Select(i => $"revision-{i}"),
            first.Document.QuerySelectorAll(".revisions > li").Concat(second.Document.QuerySelectorAll(".revisions > li")).Select(li => li.Id));
        Assert.NotNull(second.Document.QuerySelector("#revision-6 .diff")); // compared with the one on the same page, and so is the last of the first
        Assert.NotNull(first.Document.QuerySelector("#revision-7 .diff"));
    }

    [Fact]
    public async Task Who_may_edit_rolls_back_by_a_button()
    {
        using Browser author = As(_ann), newcomer = As(_newcomer);
        Assert.Null((await newcomer.Open($"/posts/{_question}/revisions")).Document.QuerySelector("#revision-1 form"));
        var rolled = await (await author.Open($"/posts/{_question}/revisions")).Submit("#revision-1 form");
        Assert.Contains("Rolled back to revision 1", rolled.Document.QuerySelector("#revision-3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("采购", rolled.Document.QuerySelector("#revision-3 .diff-tags ins")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Suggest an edit", "A suggested edit waits", "Approved")]
    [InlineData("zh-CN", "建议编辑", "有一条编辑建议待审核", "已采纳")]
    public async Task A_newcomer_suggests_the_author_sees_a_bar_and_approves(string language, string suggest, string bar, string approved)
    {
        using Browser newcomer = As(_newcomer, language), author = As(_ann, language), other = As(_suspended, language);
        var page = await newcomer.Open($"/q/{_question}");
        Assert.Contains(suggest, page.Document.QuerySelector("#question .post-actions")!.TextContent, StringComparison.Ordinal);
        var sent = await (await page.Click($"#question a[href='/posts/{_question}/edit']")).Submit(f => f["Input.Body"] = Better + " 谢谢。", "form.panel");
        Assert.Equal($"/posts/{_question}/suggestion", sent.Address);
        Assert.Null((await newcomer.Open($"/q/{_question}")).Document.QuerySelector(".notice.suggestion"));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Open($"/posts/{_question}/suggestion")).Status);

        var seen = await author.Open($"/q/{_question}");
        Assert.Contains(bar, seen.Document.QuerySelector("#question .notice.suggestion")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await author.Open("/inbox")).Document.QuerySelector("ul.news li[data-kind=EditSuggested]"));
        var judged = await (await seen.Click(".notice.suggestion a")).Submit("form[action$='handler=Approve']");
        Assert.Contains(approved, judged.Document.QuerySelector(".suggestion .badge.good")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("谢谢。", (await author.Open($"/q/{_question}")).Document.QuerySelector("#question .words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_rejects_with_a_reason_or_improves_what_was_suggested()
    {
        using Browser moderator = As(_mo), newcomer = As(_newcomer), editor = As(_editor);
        async Task<int> Suggest(string body) => await _site.Do<SuggestEdit, int>(s => s.Run(_answer, _newcomer.Id, new(null, body, null), null, null, default));
        await Suggest("Something else that is hardly an answer.");
        var refused = await (await moderator.Open($"/posts/{_answer}/suggestion")).Submit(f => f["reason"] = " ", "form[action$='handler=Reject']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector(".review-actions details[open]"));
        await refused.Submit(f => f["reason"] = "It answers another question.", "form[action$='handler=Reject']");
        Assert.Contains("It answers another question.", (await newcomer.Open($"/posts/{_answer}/suggestion")).Text, StringComparison.Ordinal);

        await Suggest(Better);
        var improving = await (await editor.Open($"/posts/{_answer}/suggestion")).Click("a[data-key=e]");
        Assert.NotNull(improving.Document.QuerySelector("[data-difference] ins"));
        var done = await improving.Submit(f => f["Input.Body"] = f["Input.Body"] + " 完毕。", "form.panel");
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal([_editor.Id, _newcomer.Id, _editor.Id], await _site.Read(db => db.Revisions.Where(r => r.PostId == _answer).OrderBy(r => r.Number).Select(r => r.AuthorId).ToListAsync()));
    }

    [Fact]
    public async Task The_timeline_tells_everything_and_of_votes_only_their_sum()
    {
        await _site.Do<DeletePost>(delete => delete.Run(_answer, _mo.Id, "It answers nothing.", default));
        await _site.Do<DeletePost>(delete => delete.Undo(_answer, _mo.Id, default));
        using var browser = As(null);
        var page = (await browser.Open($"/posts/{_question}/timeline")).Document;
        Assert.Equal(["Revision", "Comment", "Asked", "Votes"], page.QuerySelectorAll(".timeline li").Select(l => l.GetAttribute("data-kind")));
        var votes = page.QuerySelector(".timeline li[data-kind=Votes]")!;
        Assert.Contains("+1", votes.TextContent, StringComparison.Ordinal);
        Assert.Null(votes.QuerySelector("a[href^='/members/']"));
        Assert.Equal($"/posts/{_question}/revisions#revision-2", page.QuerySelector(".timeline li[data-kind=Revision] a")!.GetAttribute("href"));

        var all = (await browser.Open($"/posts/{_question}/timeline?answers=true")).Document;
        var kinds = all.QuerySelectorAll(".timeline li").Select(l => l.GetAttribute("data-kind")).ToList();
        Assert.Equal(["Undeleted", "Deleted", "Revision"], kinds[..3]);
        Assert.Contains("Answered", kinds);
        Assert.Contains("It answers nothing.", all.QuerySelector(".timeline li[data-kind=Deleted]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_timeline_goes_on_without_losing_or_repeating_a_line()
    {
        for (var i = 0; i < 70; i++) await _site.Comment(_answer, _editor, $"Remark number {i}."); // most of them at the same moment
        using var browser = As(null);
        var first = await browser.Open($"/posts/{_answer}/timeline");
        var second = await first.Click("a[rel=next]");
        var lines = first.Document.QuerySelectorAll(".timeline li").Concat(second.Document.QuerySelectorAll(".timeline li")).ToList();
        Assert.Equal(71, lines.Count);
        Assert.Equal(70, lines.Select(l => l.QuerySelector("a[href*='#comment-']")?.GetAttribute("href")).Where(a => a is not null).Distinct().Count());
    }

    [Fact]
    public async Task Flags_and_reviews_are_told_only_to_those_who_watch_over_the_community()
    {
        await _site.Flag(_question, _newcomer);
        using Browser visitor = As(null), moderator = As(_mo);
        Assert.Null((await visitor.Open($"/posts/{_question}/timeline")).Document.QuerySelector(".timeline li[data-kind=Flagged]"));
        Assert.NotNull((await moderator.Open($"/posts/{_question}/timeline")).Document.QuerySelector(".timeline li[data-kind=Flagged]"));
    }

    [Fact]
    public async Task A_moderator_destroys_a_password_by_a_form()
    {
        using Browser moderator = As(_mo), author = As(_ann);
        Assert.Null((await author.Open($"/posts/{_question}/revisions")).Document.QuerySelector("form[action$='handler=Redact']"));
        var page = await moderator.Open($"/posts/{_question}/revisions");
        var refused = await page.Submit(f => (f["text"], f["reason"]) = ("not in there", "A password."), "form[action$='handler=Redact']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await refused.Submit(f => (f["text"], f["reason"]) = ("whole file", "A password."), "form[action$='handler=Redact']");
        Assert.DoesNotContain("whole file", done.Text, StringComparison.Ordinal);
        Assert.Contains(Redaction.Mark, done.Document.QuerySelector("#revision-1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A password. · in", (await moderator.Open($"/posts/{_question}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moderator_makes_a_comment_of_an_answer_whose_address_leads_there_and_an_answer_of_a_comment()
    {
        using Browser moderator = As(_mo), visitor = As(null);
        var question = await moderator.Open($"/q/{_question}");
        var converted = await (await question.Click($"a[href='/posts/{_answer}/convert']")).Submit("form.panel");
        Assert.Equal(HttpStatusCode.OK, converted.Status);
        using var address = new HttpRequestMessage(HttpMethod.Get, $"/a/{_answer}");
        Assert.Contains("#comment-", (await visitor.Answer(address)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        var answer = await (await (await moderator.Open($"/q/{_question}")).Click($"a[href='/comments/{_comment}/convert']")).Submit("form.panel");
        Assert.Contains("Which version is that?", answer.Document.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Handlers => new()
    {
        { "/posts/{q}/revisions?handler=RollBack", "number=1" },
        { "/posts/{q}/revisions?handler=Redact", "text=whole+file&reason=A+password.&inComments=true" },
        { "/posts/{q}/suggestion?handler=Approve", "suggestion=1" },
        { "/posts/{q}/suggestion?handler=Reject", "suggestion=1&reason=Because." },
        { "/posts/{q}/suggestion?handler=Withdraw", "suggestion=99" },
        { "/posts/{a}/convert", "target={q}" },
        { "/comments/{c}/convert", "" },
        { "/posts/{q}/edit?suggestion=1", "Input.Title=How+do+I+read+it+then%3F&Input.Body=Something+else+that+is+long+enough.&Input.Tags=files" },
    };

    /// <summary>Every handler, by someone who must not, and on what is not there: refused with a reason, never a failure.</summary>
    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Nobody_does_what_they_may_not(string address, string form)
    {
        await _site.Do<SuggestEdit, int>(s => s.Run(_question, _newcomer.Id, new("How do I read a file line by line in C#?", Better + " 谢谢。", "库存"), null, null, default));
        string Put(string text, bool isThere) => text.Replace("{q}", $"{(isThere ? _question : 4711)}", StringComparison.Ordinal).Replace("{a}", $"{(isThere ? _answer : 4711)}", StringComparison.Ordinal).Replace("{c}", $"{(isThere ? _comment : 4711)}", StringComparison.Ordinal);
        async Task<HttpStatusCode> Send(Member? by, bool isThere)
        {
            using var browser = new Browser(_site, "en", by);
            var token = (await browser.Open("/questions")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
            using var request = new HttpRequestMessage(HttpMethod.Post, Put(address, isThere)) { Content = new StringContent($"{Put(form, true)}&__RequestVerificationToken={Uri.EscapeDataString(token ?? "")}", null, "application/x-www-form-urlencoded") };
            request.Headers.Accept.ParseAdd("application/json");
            return (await browser.Answer(request)).StatusCode;
        }

        foreach (var by in (Member?[])[null, _newcomer, _suspended])
            Assert.True(await Send(by, true) is HttpStatusCode.Found or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity, $"{by?.Name}: {await Send(by, true)}");
        Assert.True(await Send(_mo, false) is HttpStatusCode.NotFound or HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);
        Assert.Equal(2, await _site.Read(db => db.Revisions.CountAsync(r => r.PostId == _question && r.AuthorId != _mo.Id && r.AuthorId != _newcomer.Id)));
        Assert.False(await _site.Read(db => db.Acts.AnyAsync(a => a.ById == _newcomer.Id && a.Kind != ActKind.EditSuggested)));
        Assert.False(await _site.Read(db => db.Acts.AnyAsync(a => a.ById == _suspended.Id)));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
