using System.Net;

namespace Community.Tests.Features.Limits;

/// <summary>How fast members write, and how soon the same again, where the machine's limits are on.</summary>
public sealed class PaceTests : IAsyncLifetime
{
    /// <summary>Ten times what it is without settings, so that a slow machine is not a patient member.</summary>
    private readonly Site _site = new() { Settings = new() { ["Limits:Enabled"] = "true", ["Posting:Burst"] = "1", ["Posting:QuestionSeconds"] = "600", ["Posting:AnswerSeconds"] = "150", ["Posting:CommentSeconds"] = "50" } };
    private Member _ann = null!, _known = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _known) = (await _site.Member("ann", 50), await _site.Member("ben", 500));
        _question = await _site.Ask(_known);
        _site.Clock.Advance(TimeSpan.FromHours(1));
    }

    private static string Body(int number) => $"{Some.Body} This is text number {number}.";

    private static async Task Waits(string code, int most, Func<Task> act)
    {
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(act);
        Assert.Equal(code, broken.Code);
        Assert.InRange((int)broken.Details[0], most - 30, most);
    }

    [Fact]
    public async Task Between_two_of_a_kind_lies_a_pause_and_the_words_say_how_long()
    {
        await _site.Ask(_ann, body: Body(1));
        await Waits("limit.question-pace", 600, () => _site.Ask(_ann, body: Body(2)));
        await _site.Answer(_question, _ann, Body(3));
        await Waits("limit.answer-pace", 150, () => _site.Answer(_question, _ann, Body(4)));
        await _site.Comment(_question, _ann);
        await Waits("limit.comment-pace", 50, () => _site.Comment(_question, _ann, "Another thing."));

        _site.Clock.Advance(TimeSpan.FromSeconds(150));
        await _site.Answer(_question, _ann, Body(4));
        await _site.Comment(_question, _ann, "Another thing.");
        await Waits("limit.question-pace", 450, () => _site.Ask(_ann, body: Body(2)));
        _site.Clock.Advance(TimeSpan.FromSeconds(450));
        await _site.Ask(_ann, body: Body(2));
    }

    [Fact]
    public async Task Some_may_come_at_once_and_then_one_after_each_pause()
    {
        await using var site = new Site { Settings = new() { ["Limits:Enabled"] = "true", ["Posting:Burst"] = "3", ["Posting:AnswerSeconds"] = "600" } };
        var (asker, ann) = (await site.Member("ben"), await site.Member("ann", 50));
        var question = await site.Ask(asker);
        for (var i = 0; i < 3; i++) await site.Answer(question, ann, Body(i));
        await Waits("limit.answer-pace", 600, () => site.Answer(question, ann, Body(3)));
        site.Clock.Advance(TimeSpan.FromSeconds(600));
        await site.Answer(question, ann, Body(3));
        await Waits("limit.answer-pace", 600, () => site.Answer(question, ann, Body(4)));
        site.Clock.Advance(TimeSpan.FromSeconds(1800));
        for (var i = 4; i < 7; i++) await site.Answer(question, ann, Body(i));
        await Waits("limit.answer-pace", 600, () => site.Answer(question, ann, Body(7)));
    }

    [Fact]
    public async Task Those_who_are_known_wait_a_third_and_staff_not_at_all()
    {
        await _site.Ask(_known, body: Body(1));
        await Waits("limit.question-pace", 200, () => _site.Ask(_known, body: Body(2)));
        var moderator = await _site.Member("mo", 1, Roles.Moderator);
        for (var i = 0; i < 5; i++) await _site.Ask(moderator, body: Body(i));
    }

    [Theory]
    [InlineData(OnceKind.Question, 60)]
    [InlineData(OnceKind.Answer, 15)]
    [InlineData(OnceKind.Comment, 5)]
    [InlineData(OnceKind.Message, 0)]
    public void Without_settings_the_pauses_are_short(OnceKind kind, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), new PostingPolicy().PauseAfter(kind, new Member("ann", default)));

    [Fact]
    public async Task Who_is_not_known_asks_so_many_questions_a_day_and_no_more()
    {
        await using var site = new Site { Settings = new() { ["Limits:Enabled"] = "true", ["Posting:QuestionSeconds"] = "0", ["Posting:QuestionsPerDay"] = "2" } };
        var (ann, known) = (await site.Member("ann", 50), await site.Member("ben", 500));
        for (var i = 0; i < 2; i++) await site.Ask(ann, body: Body(i));
        for (var i = 0; i < 4; i++) await site.Ask(known, body: Body(i));
        Assert.Equal("question.day-limit", await Acting.Refused(() => site.Ask(ann, body: Body(2))));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Ask(ann, body: Body(2));
    }

    [Fact]
    public async Task The_same_text_is_refused_for_five_minutes_wherever_it_is_posted_again_and_the_first_is_named()
    {
        var first = await _site.Answer(_question, _ann, "Restart the **ledger service** and post the voucher again.");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.Ask(_ann, body: "restart  the ledger service\nand post the ｖoucher again."));
        Assert.Equal("limit.same-text", broken.Code);
        Assert.InRange((int)broken.Details[0], 200, 240);
        Assert.Equal($"/a/{first}", broken.Details[2]);
        Assert.Equal("limit.same-text", await Acting.Refused(() => _site.Comment(_question, _ann, "Restart the ledger service and post the voucher again.")));
        await _site.Comment(_question, _known, "Restart the ledger service and post the voucher again."); // what others say is theirs
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        await _site.Comment(_question, _ann, "Restart the ledger service and post the voucher again.");
    }

    [Fact]
    public async Task Of_the_same_text_sent_eight_times_at_once_one_is_posted_and_seven_are_told_where()
    {
        await using var site = new Site { Settings = new() { ["Limits:Enabled"] = "true", ["Posting:AnswerSeconds"] = "0" } };
        var (asker, ann) = (await site.Member("ben"), await site.Member("ann", 50));
        var question = await site.Ask(asker);
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Outcome(() => site.Answer(question, ann, Body(1))))));
        Assert.Equal(7, codes.Count(c => c == "limit.same-text"));
        Assert.Equal(1, await site.Read(db => db.Answers.Everything().CountAsync()));
    }

    [Fact]
    public async Task Of_eight_questions_sent_at_once_one_is_asked()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Outcome(() => _site.Ask(_ann, body: Body(i))))));
        Assert.Equal(7, codes.Count(c => c == "limit.question-pace"));
        Assert.Equal(1, await _site.Read(db => db.Questions.Everything().CountAsync(q => q.AuthorId == _ann.Id)));
    }

    private static async Task<string?> Outcome(Func<Task<int>> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBrokenException e)
        {
            return e.Code;
        }
    }

    [Fact]
    public async Task A_newcomer_brings_no_links_in_by_a_comment_or_by_an_edit()
    {
        var newcomer = await _site.Member("new", 1);
        const string Links = " See https://a.example/1 and https://b.example/2 and https://c.example/3 please.";
        Assert.Equal("post.too-many-links", await Acting.Refused(() => _site.Comment(_question, newcomer, Links)));
        var answer = await _site.Answer(_question, newcomer, Body(1));
        Assert.Equal("post.too-many-links", await Acting.Refused(() => _site.Do<Web.Features.Posts.EditPost>(edit => edit.Run(answer, newcomer.Id, new(null, Body(1) + Links, null), null, null, default))));
    }

    [Fact]
    public void An_address_has_its_share_and_the_network_around_it_some_more()
    {
        using var budgets = new AddressBudgets(new LimitOptions { Posts = 2, NetworkShare = 2 });
        Assert.Null(Taken("198.51.100.1"));
        Assert.Null(Taken("198.51.100.1"));
        Assert.Equal("limit.posts-of-address", Taken("198.51.100.1"));
        Assert.Null(Taken("198.51.100.2"));
        Assert.Null(Taken("198.51.100.3"));
        Assert.Equal("limit.posts-of-network", Taken("198.51.100.4"));
        Assert.Null(Taken("198.51.101.4"));
        Assert.Null(Taken("2001:db8::1"));
        Assert.Null(Taken("2001:db8::2"));
        Assert.Equal("limit.posts-of-address", Taken("2001:db8::3")); // one household

        string? Taken(string address) => Record.Exception(() => budgets.Take(Budget.Posts, IPAddress.Parse(address))) is RuleBrokenException e ? e.Code : null;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
