using System.Net;
using Community.Web.Features.Fraud;
using Community.Web.Features.Posts;

namespace Community.Tests.Pages;

/// <summary>The moderators' desk, over HTTP.</summary>
public sealed class DeskPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _moderator = null!, _operator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Account("ann", language: "zh-CN"), await _site.Member("ben", 400));
        (_moderator, _operator) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("olga", roles: Roles.Operator));
        _question = await _site.Ask(_ann);
        _answer = await _site.Answer(_question, _ben, "Fifty % of [all] cheap_watches are sold here.");
    }

    private Browser As(Member member, string language = "en") => new(_site, language, member);

    [Fact]
    public async Task Each_page_opens_for_those_who_have_its_right_and_for_nobody_else()
    {
        var reader = await _site.Member("rita", 1000);
        var suspended = await _site.Member("max", roles: Roles.Moderator);
        await _site.Suspend(suspended, _operator);
        string[] open = ["/moderation", "/moderation/log"], closed = ["/moderation/deleted", $"/moderation/members/{_ann.Id}", $"/moderation/members/{_moderator.Id}"];
        foreach (var address in open.Concat(closed))
        {
            Assert.Equal(HttpStatusCode.Redirect, await Status(null, address));
            foreach (var refused in (Member[])[_ann, _ben, suspended]) Assert.Equal(HttpStatusCode.Forbidden, await Status(refused, address));
            foreach (var entitled in (Member[])[_moderator, _operator]) Assert.Equal(HttpStatusCode.OK, await Status(entitled, address));
            Assert.Equal(open.Contains(address) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Status(reader, address));
        }
        Assert.Equal(HttpStatusCode.NotFound, await Status(_moderator, "/moderation/members/999"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(_moderator, $"/moderation/members/{SystemMember.Community}"));
        Assert.Equal(HttpStatusCode.OK, await Status(_moderator, "/moderation/log?kind=Nothing&post=x&from=0001-01-01&to=9999-12-31&by=%00"));

        async Task<HttpStatusCode> Status(Member? who, string address) => (await _site.BrowserOf(who).GetAsync(address)).StatusCode;
    }

    [Fact]
    public async Task What_is_sent_by_those_who_may_not_changes_nothing_and_shows_them_nothing()
    {
        using var moderator = As(_moderator);
        var token = (await moderator.Open($"/moderation/members/{_ann.Id}")).Token();
        await _site.Delete(_answer, _moderator);
        (string Address, (string, string)[] Fields)[] forms =
        [
            ($"/moderation/members/{_ann.Id}?handler=Suspend", [("Input.Days", "3"), ("Input.Code", "Spam")]), ($"/moderation/members/{_ann.Id}?handler=Lift", []),
            ($"/moderation/members/{_ann.Id}?handler=Write", [("Input.Body", "A message from nobody.")]), ("/moderation/deleted?handler=Undelete", [("id", $"{_answer}")]), ("/moderation", []), ("/moderation/log", []),
        ];
        foreach (var (address, fields) in forms)
        {
            using var visitor = new Browser(_site);
            var page = await Send(visitor, (await visitor.Open("/account/login")).Token());
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.DoesNotContain("cheap_watches", page.Source, StringComparison.Ordinal);
            using var member = As(_ben);
            page = await Send(member, (await member.Open("/inbox/messages")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.DoesNotContain("cheap_watches", page.Source, StringComparison.Ordinal);

            Task<Page> Send(Browser browser, string formToken) => browser.Send(new(HttpMethod.Post, address)
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", formToken), .. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))]),
            });
        }
        Assert.NotEmpty(token);
        Assert.Null(await _site.Read(db => db.Members.Where(m => m.Id == _ann.Id).Select(m => m.SuspendedUntil).SingleAsync()));
        Assert.Equal(0, await _site.Read(db => db.ModeratorMessages.CountAsync()));
        Assert.True(await _site.Read(db => db.Answers.Everything().AnyAsync(a => a.Id == _answer && a.DeletedAt != null)));
    }

    [Fact]
    public async Task From_home_it_is_one_click_to_the_desk_and_one_more_to_every_queue_and_record()
    {
        using var browser = As(_moderator);
        Assert.NotNull((await browser.Open("/")).Document.QuerySelector("nav.side a[href='/moderation']"));
        Assert.NotNull((await browser.Open("/")).Document.QuerySelector("#account-menu a[href='/moderation']"));
        var desk = (await browser.Open("/moderation")).Document;
        foreach (var queue in (string[])["flags", "held", "first-posts", "late-answers", "suggested-edits", "close", "reopen", "official-candidates", "official-review"])
            Assert.NotNull(desk.QuerySelector($"a[href='/review/{queue}']"));
        foreach (var record in (string[])["/moderation/log", "/moderation/deleted", "/moderation/cases"]) Assert.NotNull(desk.QuerySelector($"a[href='{record}']"));
        using var member = As(_ben);
        Assert.Null((await member.Open("/")).Document.QuerySelector("a[href='/moderation']"));
    }

    [Fact]
    public async Task The_desk_counts_what_waits()
    {
        await _site.Delete(_answer, _moderator);
        await _site.Suspend(_ben, _moderator);
        await _site.AnswerModerators(await _site.Write(_ann, _moderator), _ann);
        using var browser = As(_moderator);
        var desk = await browser.Open("/moderation");
        Assert.Equal(("3", "1", "1", "1"), (Count("log"), Count("deleted"), Count("suspended"), Count("answers")));
        Assert.NotNull(desk.Document.QuerySelector($"#answers a[href^='/moderation/members/{_ann.Id}']"));
        await desk.Click("#answers a");
        Assert.Equal("0", (await browser.Open("/moderation")).Document.QuerySelector("[data-pile=answers] .tile-count")!.TextContent);

        string Count(string pile) => desk.Document.QuerySelector($"[data-pile={pile}] .tile-count")!.TextContent;
    }

    [Theory]
    [InlineData("en", "Suspended a member", "Votes that serve a person", "off-topic", "An advert.")]
    [InlineData("zh-CN", "暂停成员", "为特定的人刷票。", "与主题无关", "An advert.")]
    public async Task The_log_is_read_in_both_languages(string language, string kind, string reason, string close, string written)
    {
        await _site.Suspend(_ben, _moderator, 3, SuspensionReason.VotePattern);
        await _site.Do<Web.Features.Questions.CloseQuestion>(c => c.Run(_question, _moderator.Id, CloseReason.OffTopic, null, default));
        await _site.Do<DeletePost>(delete => delete.Run(_answer, _moderator.Id, "An advert.", default));
        using var browser = As(_moderator, language);
        var log = await browser.Open("/moderation/log");
        foreach (var words in (string[])[kind, reason, written]) Assert.Contains(words, log.Text, StringComparison.Ordinal);
        Assert.Contains(close, log.Document.QuerySelector("[data-act=Closed]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(log.Document.QuerySelector($"[data-act=Deleted] a[href='/a/{_answer}']"));
        Assert.NotNull(log.Document.QuerySelector($"[data-act=Suspended] a[href='/moderation/members/{_ben.Id}']"));
        var filtered = await log.Submit(form => form["kind"] = "Suspended", "form.desk-filter");
        Assert.Equal(["Suspended"], filtered.Document.QuerySelectorAll("[data-act]").Select(r => r.GetAttribute("data-act")!));
        Assert.DoesNotContain("log.kind", (await browser.Open("/moderation/log")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cheap_watches", 1)]
    [InlineData("CHEAP", 1)]
    [InlineData("% of [all]", 1)]
    [InlineData("cheap%watches", 0)]
    [InlineData("cheapXwatches", 0)]
    [InlineData("line by line", 1)]
    public async Task What_is_deleted_is_found_by_its_words_and_comes_back(string words, int found)
    {
        await _site.Do<DeletePost>(delete => delete.Run(_answer, _moderator.Id, "An advert.", default));
        using var browser = As(_moderator);
        var page = await (await browser.Open("/moderation/deleted")).Submit(form => form["q"] = words, "form.desk-filter");
        Assert.Equal(found, page.Document.QuerySelectorAll("[data-deleted]").Length);
        if (found == 0) return;
        var row = page.Document.QuerySelector("[data-deleted]")!.TextContent;
        Assert.Contains("An advert.", row, StringComparison.Ordinal);
        Assert.Contains("mo", row, StringComparison.Ordinal);
        await page.Submit(form => form.Press("id", $"{_answer}"), "form[action*='Undelete']");
        Assert.Empty((await browser.Open("/moderation/deleted")).Document.QuerySelectorAll("[data-deleted]"));
        Assert.False(await _site.Read(db => db.Answers.Everything().AnyAsync(a => a.Id == _answer && a.DeletedAt != null)));
    }

    [Fact]
    public async Task Deleted_comments_have_their_own_list_and_both_are_asked_by_author_and_deleter()
    {
        var comment = await _site.Comment(_question, _ben, "Buy one, get one.");
        await _site.Do<Web.Features.Comments.DeleteComment>(delete => delete.Run(comment, _moderator.Id, default));
        await _site.Delete(_answer, _ben);
        using var browser = As(_moderator);
        Assert.Equal(1, await Rows("show=comments"));
        Assert.Equal(1, await Rows("show=comments&q=get+one&author=Ben&by=mo"));
        Assert.Equal(0, await Rows("show=comments&by=ben"));
        Assert.Equal((1, 1, 0), (await Rows("author=ben"), await Rows("by=ben"), await Rows("author=ann")));
        Assert.Contains("Type 2 to 100 characters", (await browser.Open("/moderation/deleted?q=x")).Text, StringComparison.Ordinal);

        async Task<int> Rows(string query) => (await browser.Open($"/moderation/deleted?{query}")).Document.QuerySelectorAll("[data-deleted]").Length;
    }

    [Fact]
    public async Task A_member_page_for_moderators_tells_posts_votes_networks_and_acts_and_never_which_vote()
    {
        var other = await _site.Answer(_question, _ben, "Another text that stays where it is.");
        await _site.Vote(other, _ann, VoteDirection.Up);
        await _site.Vote(_question, _ben, VoteDirection.Down);
        await _site.Delete(_answer, _moderator);
        foreach (var member in (Member[])[_ben, _ann])
            await _site.Do<CommunityDb>(db => db.Transact(() => new KnownNetworks(db).Remember(member.Id, "203.0.113.7", _site.Clock.Now, default), default));
        await _site.Suspend(_ben, _moderator, 3, SuspensionReason.LowQuality);
        using Browser moderators = As(_moderator), operators = As(_operator);
        Assert.Equal($"/moderation/members/{_ben.Id}", (await moderators.Open($"/members/{_ben.Id}/ben?tab=moderation")).Address);
        var page = await moderators.Open($"/moderation/members/{_ben.Id}");
        Assert.Equal(2, page.Document.QuerySelectorAll($"a[href='/a/{_answer}'], a[href='/a/{other}']").Select(a => a.GetAttribute("href")).Distinct().Count());
        Assert.Contains("deleted", page.Document.QuerySelector(".badge.bad")!.TextContent, StringComparison.Ordinal);
        var votes = page.Document.QuerySelectorAll("table.votes-between tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll("th, td.number").Select(c => c.TextContent.Trim())));
        Assert.Equal(["ann 0 1", "ann 1 0"], votes);
        Assert.Contains("203.0.113.0/24", page.Text, StringComparison.Ordinal);
        Assert.Contains("Many posts of poor quality", page.Document.QuerySelector("table.acts")!.TextContent, StringComparison.Ordinal);

        Assert.DoesNotContain("ann@example.com", (await moderators.Open($"/moderation/members/{_ann.Id}")).Source, StringComparison.Ordinal);
        Assert.Contains("ann@example.com", (await operators.Open($"/moderation/members/{_ann.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_suspend_and_let_in_again_on_that_page_and_a_refused_form_keeps_what_was_typed()
    {
        using var browser = As(_moderator);
        var address = $"/moderation/members/{_ben.Id}";
        var refused = await (await browser.Open(address)).Submit(form => (form["Input.Days"], form["Input.Code"], form["Input.Reason"]) = ("400", "Abuse", "Said twice."), "form[action*='Suspend']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 to 365", refused.Document.QuerySelector("#suspend-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("400", "Said twice."), (refused.Value("Input.Days", "form[action*='Suspend']"), refused.Value("Input.Reason", "form[action*='Suspend']")));
        var done = await refused.Submit(form => form["Input.Days"] = "4", "form[action*='Suspend']");
        Assert.Contains("Abusive conduct towards others. Said twice.", done.Document.QuerySelector("#suspension .notice")!.TextContent, StringComparison.Ordinal);
        var lifted = await done.Submit(form => form["Input.Reason"] = "They apologised.", "form[action*='Lift']");
        Assert.Null(lifted.Document.QuerySelector("#suspension .notice"));
        Assert.Null((await browser.Open($"/moderation/members/{_operator.Id}")).Document.QuerySelector("form[action*='Suspend']"));
    }

    [Fact]
    public async Task A_message_begins_with_a_canned_text_in_the_members_language_reaches_inbox_and_mail_and_is_answered_once()
    {
        using Browser moderator = As(_moderator), ann = As(_ann, "zh-CN"), stranger = As(_ben);
        var write = await moderator.Open($"/moderation/members/{_ann.Id}?text=Votes");
        Assert.StartsWith("你好，ann，你的投票集中在同一位成员身上", write.Value("Input.Body", "#write"), StringComparison.Ordinal);
        var sent = await write.Submit("#write");
        await write.Submit("#write"); // a double click
        Assert.Single(sent.Document.QuerySelectorAll("li.message"));

        await _site.DeliverMail();
        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Equal("你有一条新消息", mail["Subject"]);
        Assert.Contains("你的投票集中在同一位成员身上", mail.Text, StringComparison.Ordinal);

        var inbox = await ann.Open("/inbox");
        var thread = await inbox.Click("ul.news .line-text a");
        Assert.StartsWith("/inbox/messages", thread.Address, StringComparison.Ordinal);
        Assert.DoesNotContain(">mo<", thread.Source, StringComparison.Ordinal);
        var answered = await thread.Submit(form => form["Input.Body"] = "谢谢提醒，我以后会注意按内容投票。", "#answer");
        Assert.Equal(2, answered.Document.QuerySelectorAll("li.message").Length);
        Assert.Null(answered.Document.QuerySelector("#answer"));

        var news = await (await moderator.Open("/inbox")).Click("ul.news .line-text a");
        Assert.StartsWith($"/moderation/members/{_ann.Id}", news.Address, StringComparison.Ordinal);
        Assert.Contains("谢谢提醒", news.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Read(db => db.ModeratorMessages.CountAsync(m => m.AnswersId == null)));

        var id = await _site.Read(db => db.ModeratorMessages.MinAsync(m => m.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/inbox/messages/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.Open("/inbox/messages/999")).Status);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
