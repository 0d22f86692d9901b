using Community.Web.Live;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

public sealed class TwoBrowsersTests(Chromium chromium) : IAsyncLifetime
{
    private readonly Site _site = new Site().Listen();
    private Member _asker = null!, _answerer = null!, _voter = null!;
    private int _question, _answer;

    private string Question => $"/questions/{_question}";

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _voter) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cy"));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _answerer);
    }

    [Fact]
    public async Task What_one_does_the_other_sees_without_reloading()
    {
        await using var a = await chromium.Open(_site, _voter);
        await using var b = await chromium.Open(_site, _asker);
        await a.Go(Question);
        await b.Go(Question);
        await b.Page.EvaluateAsync("document.body.dataset.loaded = 'once'");

        // a vote
        await a.Page.Locator($"#answer-{_answer} button[name=wanted]").First.ClickAsync();
        await Expect(a.Page.Locator($"#answer-{_answer} [data-score]")).ToHaveTextAsync("1");
        await Expect(a.Page.Locator($"#answer-{_answer} button[name=wanted]").First).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(b.Page.Locator($"#answer-{_answer} [data-score]")).ToHaveTextAsync("1");

        // an answer: it waits behind a bar, and nothing moves until it is asked for
        await b.Page.EvaluateAsync("window.scrollTo(0, 200)");
        var before = await b.Page.EvaluateAsync<double>("window.scrollY");
        await a.Page.FillAsync("#answer-body", Some.Body + " In the end a stream did it.");
        await a.Page.Locator("form[data-typing] button.primary").ClickAsync();
        var bar = b.Page.Locator("[data-new-answers] button");
        await Expect(bar).ToHaveTextAsync("1 new answer: show it");
        Assert.Equal(before, await b.Page.EvaluateAsync<double>("window.scrollY"));
        Assert.Equal(1, await b.Page.Locator(".answers [data-post]").CountAsync());
        await Expect(b.Page.Locator(".bell [data-unread]")).ToHaveTextAsync("2"); // the one before was there already
        await bar.ClickAsync();
        await Expect(b.Page.Locator(".answers [data-post]")).ToHaveCountAsync(2);
        await Expect(bar).ToBeHiddenAsync();
        await Expect(b.Page.Locator("#answers")).ToContainTextAsync("2");

        // a comment
        var second = await _site.Read(db => db.Answers.Everything().MaxAsync(x => x.Id));
        await a.Page.Locator($"#answer-{_answer} .comment-form summary").ClickAsync();
        await a.Page.FillAsync($"#comment-body-{_answer}", "Which version is that, please?");
        await a.Page.Locator($"#answer-{_answer} .comment-form button:not([type=button])").ClickAsync();
        await Expect(b.Page.Locator($"#answer-{_answer} .comment-words")).ToHaveTextAsync("Which version is that, please?");

        // an accept, the other way round
        await b.Page.Locator($"#answer-{second} button.accept").ClickAsync();
        await Expect(a.Page.Locator($"#answer-{second} .post-flag")).ToBeVisibleAsync();
        await Expect(b.Page.Locator($"#answer-{second} .post-flag")).ToBeVisibleAsync();
        await Expect(a.Page.Locator("#toasts .toast.good")).ToContainTextAsync("+15");
        Assert.Equal("once", await b.Page.EvaluateAsync<string>("document.body.dataset.loaded"));
    }

    [Fact]
    public async Task The_author_sees_ten_points_come_in_with_the_reason_and_the_way_there()
    {
        await using var author = await chromium.Open(_site, _answerer, "zh-CN");
        await author.Go(Question);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        var toast = author.Page.Locator("#toasts .toast.good");
        await Expect(toast).ToHaveTextAsync("+10 你的帖子获得赞同");
        await Expect(toast.Locator("a")).ToHaveAttributeAsync("href", $"/a/{_answer}");
        await Expect(author.Page.Locator(".balance [data-reputation]")).ToHaveTextAsync("1,010");
    }

    [Fact]
    public async Task A_badge_is_told_at_once_by_its_name_in_the_language_of_the_page()
    {
        await using var author = await chromium.Open(_site, _answerer, "zh-CN");
        await author.Go(Question);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        var toast = author.Page.Locator("#toasts .toast.award");
        await Expect(toast).ToHaveTextAsync("获得新徽章： 授业者");
        await Expect(author.Page.Locator(".bell [data-unread]")).ToHaveTextAsync("1");
        await toast.Locator("a").ClickAsync();
        await Expect(author.Page.Locator("h1")).ToHaveTextAsync("授业者");
        await Expect(author.Page.Locator("main")).ToContainTextAsync("ben");
    }

    [Fact]
    public async Task A_question_is_saved_without_leaving_its_page()
    {
        await using var reader = await chromium.Open(_site, _voter);
        await reader.Go(Question);
        var button = reader.Page.Locator("form[action*='handler=Save'] button");
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(button).ToContainTextAsync("1");
        await reader.Page.ReloadAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task After_the_connection_was_lost_nothing_is_missing()
    {
        await using var reader = await chromium.Open(_site, _asker);
        await reader.Go(Question);
        foreach (var (_, connection) in _site.Services.GetRequiredService<PersonalConnections>().All) connection.Abort();
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Answer(_question, _voter, Some.Body + " While you were away.");
        await _site.Comment(_answer, _voter);
        await Expect(reader.Page.Locator($"#answer-{_answer} [data-score]")).ToHaveTextAsync("1");
        await Expect(reader.Page.Locator("[data-new-answers] button")).ToHaveTextAsync("1 new answer: show it");
        await Expect(reader.Page.Locator($"#answer-{_answer} .comment-words")).ToHaveCountAsync(1);
        await Expect(reader.Page.Locator(".bell [data-unread]")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task A_vote_that_is_refused_says_why_beside_the_buttons()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await using var window = await chromium.Open(_site, _voter);
        await window.Page.GotoAsync(Question);
        await window.Page.Locator($"#answer-{_answer} button[name=wanted]").First.ClickAsync();
        await Expect(window.Page.Locator($"#answer-{_answer} .field-error")).ToContainTextAsync("5");
        await Expect(window.Page.Locator($"#answer-{_answer} [data-score]")).ToHaveTextAsync("1");
        window.Expected("422");
    }

    [Fact]
    public async Task Who_votes_with_the_keyboard_stays_where_they_voted()
    {
        await using var window = await chromium.Open(_site, _voter);
        await window.Go(Question);
        var up = window.Page.Locator($"#answer-{_answer} .vote").First;
        foreach (var standing in (string[])["true", "false"])
        {
            await up.PressAsync("Enter");
            await Expect(up).ToHaveAttributeAsync("aria-pressed", standing);
            await Expect(up).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task What_others_do_takes_nobodys_keyboard_away()
    {
        await using var reader = await chromium.Open(_site, _voter);
        await reader.Go(Question);
        var share = reader.Page.Locator($"#answer-{_answer} .share summary");
        await share.FocusAsync();
        await _site.Accept(_question, _answer, _asker);
        await Expect(reader.Page.Locator($"#answer-{_answer} .post-flag")).ToBeVisibleAsync();
        await Expect(share).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData($"/questions/tagged/{Some.Tags}")]
    public async Task A_list_that_is_open_offers_what_was_asked_since(string list)
    {
        await using var reader = await chromium.Open(_site, _voter);
        await reader.Go(list);
        var bar = reader.Page.Locator("[data-new-questions]");
        await Expect(bar).ToBeHiddenAsync();
        await _site.Ask(_asker, "Which index helps this query of ours?");
        await Expect(bar).ToHaveTextAsync("1 new question");
        await bar.Locator("a").ClickAsync();
        await Expect(reader.Page.Locator(".question-row h3").First).ToHaveTextAsync("Which index helps this query of ours?");
    }

    [Fact]
    public async Task A_leaderboard_that_is_open_moves_and_the_keyboard_goes_with_the_member()
    {
        var second = await _site.Answer(_question, _voter);
        await _site.Vote(_answer, _asker, VoteDirection.Up);
        await using var reader = await chromium.Open(_site, _asker);
        await reader.Go("/leaderboards/week");
        await reader.Page.EvaluateAsync("document.body.dataset.loaded = 'once'");
        var rows = reader.Page.Locator("table.board .name");
        await Expect(rows).ToHaveTextAsync(["ben"]);
        await rows.First.FocusAsync();
        foreach (var voter in (Member[])[_asker, await _site.Member("dee")]) await _site.Vote(second, voter, VoteDirection.Up);
        await Expect(rows).ToHaveTextAsync(["cy", "ben"]);
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        Assert.Equal("once", await reader.Page.EvaluateAsync<string>("document.body.dataset.loaded"));
        await reader.Page.Locator("button[popovertarget=board-how]").ClickAsync();
        await Expect(reader.Page.Locator("#board-how")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_leafs_through_a_list_is_not_counted_as_reading_its_first_question()
    {
        await using var leafing = await chromium.Open(_site, _voter);
        await leafing.Go("/questions");
        await using var other = await chromium.Open(_site, _answerer);
        await other.Go(Question);
        await using var reading = await chromium.Open(_site, _asker);
        await reading.Go(Question);
        await Expect(reading.Page.Locator("[data-presence]")).ToHaveTextAsync("2 reading now");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
