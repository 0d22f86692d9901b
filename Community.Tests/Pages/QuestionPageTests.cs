using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Community.Tests.Pages;

/// <summary>A question's page: who sees what, and what is done on it without script.</summary>
public sealed class QuestionPageTests : IAsyncLifetime
{
    private readonly Statements _statements = new();
    private readonly Site _site;
    private Member _ann = null!, _ben = null!, _mod = null!;
    private int _question, _answer;

    public QuestionPageTests() => _site = new()
    {
        With = services => services.ConfigureDbContext<Web.Data.Sqlite.SqliteCommunityDb>(o => o.AddInterceptors(_statements))
            .ConfigureDbContext<Web.Data.SqlServer.SqlServerCommunityDb>(o => o.AddInterceptors(_statements)),
    };

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _mod) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("mod", 1, Roles.Moderator));
        _question = await _site.Ask(_ann);
        _answer = await _site.Answer(_question, _ben);
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    private string Address => Web.Features.Questions.QuestionAddress.Of(_question, Some.Title);

    [Fact]
    public async Task Old_and_short_addresses_lead_to_the_right_one()
    {
        using var browser = _site.BrowserOf();
        var wrong = await browser.GetAsync($"/questions/{_question}/another-title?x=1");
        Assert.Equal(HttpStatusCode.MovedPermanently, wrong.StatusCode);
        Assert.Equal($"{Address}?x=1", wrong.Headers.Location!.OriginalString);
        Assert.Equal(Address, (await browser.GetAsync($"/q/{_question}")).Headers.Location!.OriginalString);
        Assert.Equal($"{Address}#answer-{_answer}", (await browser.GetAsync($"/a/{_answer}")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/questions/4711")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/a/4711")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/posts/4711/revisions")).StatusCode);
    }

    [Fact]
    public async Task A_chinese_title_stands_in_the_address()
    {
        var question = await _site.Ask(_ann, "期末结账时提示凭证断号怎么处理？", "月末结账时系统提示凭证断号，应该怎么处理？");
        var page = await As(null).Open($"/questions/{question}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.EndsWith(Uri.EscapeDataString("期末结账时提示凭证断号怎么处理"), page.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_question_is_gone_for_strangers_and_marked_for_its_author_and_moderators()
    {
        await _site.Delete(_question, _mod);
        Assert.Equal(HttpStatusCode.Gone, (await As(null).Open(Address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await As(_ben).Open(Address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await As(null).Open($"/a/{_answer}")).Status);
        foreach (var member in (Member[])[_ann, _mod])
        {
            var page = await As(member).Open(Address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("This question is deleted", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_visitors_page_sets_no_cookie_and_has_no_form()
    {
        await _site.Comment(_answer, _ann);
        var response = await _site.BrowserOf().GetAsync(Address);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<form method=\"post\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.Contains($"/account/login?returnUrl={Uri.EscapeDataString($"{Address}#answer-{_answer}")}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_carries_what_scripts_need()
    {
        var comment = await _site.Comment(_answer, _ann);
        var page = await As(_ben).Open(Address);
        var sequence = await _site.Read(db => db.Questions.Select(q => q.Sequence).SingleAsync());
        Assert.NotNull(page.Document.QuerySelector($"[data-question='{_question}'][data-sequence='{sequence}']"));
        Assert.NotNull(page.Document.QuerySelector($"#answer-{_answer}[data-post='{_answer}'] output[data-score='{_answer}']"));
        Assert.NotNull(page.Document.QuerySelector($"#comment-{comment}"));
        Assert.True(page.Document.QuerySelector("[data-new-answers]")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task It_takes_five_statements_and_two_more_for_a_member_however_many_answers_there_are()
    {
        async Task<int> Count(Member? member)
        {
            await As(member).Open(Address); // the first time, models and keys are made
            _statements.Sent.Clear();
            await As(member).Open(Address);
            return _statements.Sent.Count;
        }

        await _site.Vote(_answer, _ann, VoteDirection.Up);
        var (anonymous, member) = (await Count(null), await Count(_ann));
        Assert.True(anonymous <= 5, $"{anonymous} statements");
        Assert.True(member <= 7, $"{member} statements");

        for (var i = 0; i < 5; i++) await _site.Comment(await _site.Answer(_question, _ben, $"{Some.Body} {i}"), _ann);
        Assert.Equal((anonymous, member), (await Count(null), await Count(_ann)));
    }

    [Fact]
    public async Task A_vote_is_cast_turned_and_taken_back_by_its_buttons()
    {
        using var browser = As(_ann);
        var page = await browser.Open(Address);
        var form = $"#answer-{_answer} form.votes";
        page = await page.Submit(f => f.Press("wanted", "Up"), form);
        Assert.Equal("1", page.Document.QuerySelector($"[data-score='{_answer}']")!.TextContent);
        Assert.Equal("true", page.Document.QuerySelector($"{form} button[value='']")!.GetAttribute("aria-pressed"));
        page = await page.Submit(f => f.Press("wanted", "Down"), form);
        Assert.Equal("-1", page.Document.QuerySelector($"[data-score='{_answer}']")!.TextContent);
        page = await page.Submit(f => f.Press("wanted", ""), form);
        Assert.Equal("0", page.Document.QuerySelector($"[data-score='{_answer}']")!.TextContent);
    }

    [Fact]
    public async Task Programs_get_the_score_or_what_is_wrong()
    {
        using var browser = As(_ann);
        var token = (await browser.Open(Address)).Token();
        Task<HttpResponseMessage> Vote(int post, string? wanted) => browser.Answer(Fields.Json($"{Address}?handler=Vote",
            [("__RequestVerificationToken", token), ("postId", $"{post}"), .. wanted is null ? Array.Empty<(string, string)>() : [("wanted", wanted)]]));

        var voted = JsonDocument.Parse(await (await Vote(_answer, "Up")).Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((_answer, 1, "Up"), (voted.GetProperty("postId").GetInt32(), voted.GetProperty("score").GetInt32(), voted.GetProperty("wanted").GetString()));
        foreach (var wrong in (string?[])["up", "Sideways", "1", null]) Assert.Equal(HttpStatusCode.BadRequest, (await Vote(_answer, wrong)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Vote(4711, "Up")).StatusCode);

        var own = await Vote(_question, "Up");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        var problem = JsonDocument.Parse(await own.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("vote.own-post", "You cannot vote on your own post."), (problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString()));
        Assert.Equal(1, await _site.Read(db => db.Votes.CountAsync()));
    }

    [Fact]
    public async Task The_accepted_answer_stands_first_then_the_surest_then_the_highest_then_the_oldest()
    {
        var (one, two, three) = (await _site.Answer(_question, _ben, $"{Some.Body} 1"), await _site.Answer(_question, _ben, $"{Some.Body} 2"), await _site.Answer(_question, _ben, $"{Some.Body} 3"));
        await _site.Vote(two, _ann, VoteDirection.Up);
        await _site.Vote(_answer, _ann, VoteDirection.Down);

        using var browser = As(_ann);
        var page = await browser.Open(Address);
        page = await page.Submit(f => f.Press("wanted", "true"), $"#answer-{three} form[action*=Accept]");
        Assert.Equal([three, two, one, _answer], page.Document.QuerySelectorAll(".answers .post").Select(p => int.Parse(p.GetAttribute("data-post")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Accepted", page.Document.QuerySelector($"#answer-{three}")!.TextContent, StringComparison.Ordinal);

        page = await page.Submit(f => f.Press("wanted", "false"), $"#answer-{three} form[action*=Accept]");
        Assert.DoesNotContain("Withdraw", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_too_short_comes_back_at_its_own_form()
    {
        using var browser = As(_ann, "zh-CN");
        var page = await (await browser.Open(Address)).Submit(f => f["Input.Body"] = "?", $"#answer-{_answer} .comment-form form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var form = page.Document.QuerySelector($"#answer-{_answer} .comment-form")!;
        Assert.True(form.HasAttribute("open"));
        Assert.Equal("?", form.QuerySelector("textarea")!.TextContent);
        Assert.Equal("评论至少需要 2 个字。", form.QuerySelector(".field-error")!.TextContent);
        Assert.Single(page.Document.QuerySelectorAll(".field-error"));
    }

    [Fact]
    public async Task Moderators_close_and_reopen_delete_and_undelete_others_do_not()
    {
        Assert.Null((await As(await _site.Member("cy", 1)).Open(Address)).Document.QuerySelector("form[action*=Close], form[action*='handler=Delete']:has([value='1'])"));
        using var browser = As(_mod);
        var page = await browser.Open(Address);
        page = await page.Submit(f => f["Input.Reason"] = "Duplicate", "form[action*=Close]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Say which question this is a duplicate of.", page.ErrorAt("Input.OriginalId"));

        var original = await _site.Ask(_ann, "The question that was asked first");
        page = await page.Submit(f => (f["Input.Reason"], f["Input.OriginalId"]) = ("Duplicate", $"{original}"), "form[action*=Close]");
        Assert.Contains("The question that was asked first", page.Document.QuerySelector("[data-closed]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#your-answer form"));
        page = await page.Submit("form[action*=Close]");
        Assert.Null(page.Document.QuerySelector("[data-closed]"));

        page = await page.Submit($"#answer-{_answer} form[action$='handler=Delete']");
        Assert.Contains("This answer is deleted", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"answer-{_answer}", (await As(null).Open(Address)).Source, StringComparison.Ordinal);
        page = await page.Submit($"#answer-{_answer} form[action*=Undelete]");
        Assert.DoesNotContain("This answer is deleted", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lacks_the_right_is_told_so_and_nothing_happens()
    {
        using var browser = As(await _site.Member("cy", 1));
        var token = (await browser.Open(Address)).Token();
        foreach (var (handler, post) in (IEnumerable<(string, int)>)[("Delete", _question), ("Close", _question), ("Accept", _answer)])
        {
            var answer = await browser.Answer(Fields.Json($"{Address}?handler={handler}", ("__RequestVerificationToken", token), ("postId", $"{post}"), ("wanted", "true"), ("Input.Reason", "OffTopic")));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        var question = await _site.Read(db => db.Questions.AsNoTracking().SingleAsync());
        Assert.Equal((false, false, null), (question.IsDeleted, question.IsClosed, question.AcceptedId));
    }

    [Fact]
    public async Task A_question_is_followed_and_no_longer()
    {
        using var browser = As(_ben);
        var page = await (await browser.Open(Address)).Submit(f => f.Press("wanted", "true"), "form[action*=Follow]");
        Assert.Equal(1, await _site.Read(db => db.PostFollows.CountAsync(f => f.MemberId == _ben.Id)));
        await page.Submit(f => f.Press("wanted", "false"), "form[action*=Follow]");
        Assert.Equal(0, await _site.Read(db => db.PostFollows.CountAsync(f => f.MemberId == _ben.Id)));
    }

    [Fact]
    public async Task A_view_counts_once_per_visitor_in_a_quarter_of_an_hour()
    {
        async Task<int> Views()
        {
            await _site.Do<Web.Features.Questions.WriteViews>(write => write.Run(default));
            return await _site.Read(db => db.Questions.Where(q => q.Id == _question).Select(q => q.Views).SingleAsync());
        }

        for (var i = 0; i < 3; i++) await As(null).Open(Address);
        for (var i = 0; i < 3; i++) await As(_ann).Open(Address);
        Assert.Equal(2, await Views());
        _site.Clock.Advance(TimeSpan.FromMinutes(16));
        await As(_ann).Open(Address);
        Assert.Equal(3, await Views());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private sealed class Statements : DbCommandInterceptor
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Sent { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Sent.Enqueue(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Sent.Enqueue(command.CommandText);
            return base.ReaderExecuting(command, eventData, result);
        }
    }
}
