using Community.Web.Features.Bounties;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Bounties;

/// <summary>Points set aside for a good answer always go somewhere, and never twice.</summary>
public sealed class BountyTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _giver = null!, _helper = null!, _other = null!, _moderator = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_giver, _helper, _other) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        _question = await _site.Ask(_giver);
        _site.Clock.Advance(TimeSpan.FromHours(49));
    }

    [Fact]
    public async Task A_bounty_leaves_the_giver_at_once_and_waits_in_escrow()
    {
        await _site.OfferBounty(_question, _giver, 150);
        Assert.Equal((999 - 150, 150), (await _site.Points(_giver), await _site.Points(SystemMember.Escrow)));
        Assert.Equal(1000, await _site.Reputation(_giver));
        Assert.Equal([_question], (await Tab()).Select(q => q.Id));
        await Sound();
    }

    [Fact]
    public async Task The_giver_awards_it_and_the_winner_has_it_all()
    {
        await _site.OfferBounty(_question, _giver, 150);
        var answer = await _site.Answer(_question, _helper);
        await _site.Award(_question, answer, _giver);
        Assert.Equal((150, 0, 1), (await _site.Points(_helper), await _site.Points(SystemMember.Escrow), await _site.Reputation(_helper)));
        Assert.Equal(150, await _site.Read(db => db.Answers.Select(a => a.BountyWon).SingleAsync()));
        Assert.Equal([NotificationKind.BountyWon], await News(_helper));
        Assert.Empty(await Tab());
        await Sound();
    }

    [Fact]
    public async Task Nobody_awards_their_own_answer_or_anothers_bounty()
    {
        await _site.OfferBounty(_question, _giver, 50);
        var own = await _site.Answer(_question, _giver);
        var answer = await _site.Answer(_question, _helper);
        Assert.Equal("bounty.own-answer", await Acting.Refused(() => _site.Award(_question, own, _giver)));
        Assert.Equal("bounty.award-not-yours", await Acting.Refused(() => _site.Award(_question, answer, _other)));
        Assert.Equal("bounty.award-not-yours", await Acting.Refused(() => _site.Award(_question, answer, _moderator)));
        var elsewhere = await _site.Answer(await _site.Ask(_other), _helper);
        Assert.Equal("accept.other-question", await Acting.Refused(() => _site.Award(_question, elsewhere, _giver)));
    }

    [Theory]
    [InlineData(0), InlineData(49), InlineData(75), InlineData(550), InlineData(-50)]
    public async Task A_bounty_is_50_to_500_in_steps_of_50(int points)
        => Assert.Equal("bounty.amount", await Acting.Refused(() => _site.OfferBounty(_question, _giver, points)));

    [Fact]
    public async Task A_question_must_have_stood_for_two_days()
    {
        var young = await _site.Ask(_giver, "A question of today, just asked");
        _site.Clock.Advance(TimeSpan.FromHours(47.9));
        Assert.Equal("bounty.question-too-young", await Acting.Refused(() => _site.OfferBounty(young, _giver, 50)));
        _site.Clock.Advance(TimeSpan.FromHours(0.2));
        await _site.OfferBounty(young, _giver, 50);
    }

    [Fact]
    public async Task One_bounty_a_question_three_a_member_and_a_closed_one_makes_room()
    {
        await _site.OfferBounty(_question, _giver, 50);
        Assert.Equal("bounty.one-at-a-time", await Acting.Refused(() => _site.OfferBounty(_question, _other, 50)));
        List<int> more = [];
        for (var i = 0; i < 3; i++) more.Add(await _site.Ask(_other, $"Another question, number {i}"));
        _site.Clock.Advance(TimeSpan.FromHours(49));
        await _site.OfferBounty(more[0], _giver, 50);
        await _site.OfferBounty(more[1], _giver, 50);
        Assert.Equal("bounty.too-many-open", await Acting.Refused(() => _site.OfferBounty(more[2], _giver, 50)));
        Assert.Equal(999 - 150, await _site.Points(_giver));
        await _site.Award(_question, await _site.Answer(_question, _helper), _giver);
        await _site.OfferBounty(more[2], _giver, 50);
        await Sound();
    }

    [Fact]
    public async Task Nobody_offers_more_than_they_have()
    {
        var poor = await _site.Member("poor", 60);
        await _site.OfferBounty(_question, poor, 50);
        var another = await _site.Ask(_other, "Another question altogether?");
        _site.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Equal("points.too-few", await Acting.Refused(() => _site.OfferBounty(another, poor, 50)));
        Assert.Equal(9, await _site.Points(poor));
        Assert.Null(await _site.Read(db => db.Questions.Where(q => q.Id == another).Select(q => q.BountyPoints).SingleAsync()));
        await Sound();
    }

    [Fact]
    public async Task Not_awarded_the_accepted_answer_of_its_time_gets_all()
    {
        var early = await _site.Answer(_question, _other);
        await _site.OfferBounty(_question, _giver, 100);
        var late = await _site.Answer(_question, _helper);
        await _site.Accept(_question, late, _giver);
        await Over();
        Assert.Equal((BountyEnd.WentToAccepted, (int?)late), await Ended());
        Assert.Equal(100 + 15, await _site.Points(_helper));
        Assert.NotEqual(early, late);
        await Sound();
    }

    [Fact]
    public async Task An_answer_accepted_that_was_there_before_does_not_get_it()
    {
        var early = await _site.Answer(_question, _other);
        await _site.OfferBounty(_question, _giver, 100);
        await _site.Accept(_question, early, _giver);
        await Over();
        Assert.Equal((BountyEnd.Returned, null), await Ended());
    }

    [Fact]
    public async Task Not_awarded_the_best_answer_with_score_two_gets_half_and_half_is_burnt()
    {
        await _site.OfferBounty(_question, _giver, 150);
        var best = await _site.Answer(_question, _helper);
        await _site.Answer(_question, _giver); // one's own never counts
        foreach (var voter in (Member[])[_other, _moderator]) await _site.Vote(best, voter, VoteDirection.Up);
        await Over();
        Assert.Equal((BountyEnd.WentToBest, (int?)best), await Ended());
        Assert.Equal((75 + 20, 75, 0), (await _site.Points(_helper), await _site.Points(SystemMember.House), await _site.Points(SystemMember.Escrow)));
        Assert.Equal(75, await _site.Read(db => db.Answers.Where(a => a.Id == best).Select(a => a.BountyWon).SingleAsync()));
        await Sound();
    }

    [Fact]
    public async Task With_answers_of_which_none_is_good_enough_half_comes_back()
    {
        await _site.OfferBounty(_question, _giver, 150);
        await _site.Vote(await _site.Answer(_question, _helper), _other, VoteDirection.Up);
        await Over();
        Assert.Equal((BountyEnd.HalfReturned, null), await Ended());
        Assert.Equal((999 - 75, 75), (await _site.Points(_giver), await _site.Points(SystemMember.House)));
        await Sound();
    }

    [Fact]
    public async Task Without_any_answer_all_of_it_comes_back()
    {
        await _site.OfferBounty(_question, _giver, 150);
        await Over();
        Assert.Equal((BountyEnd.Returned, null), await Ended());
        Assert.Equal((999, 0), (await _site.Points(_giver), await _site.Points(SystemMember.House)));
        await Sound();
    }

    [Fact]
    public async Task It_can_be_awarded_in_the_day_of_grace_and_not_after()
    {
        await _site.OfferBounty(_question, _giver, 50);
        var answer = await _site.Answer(_question, _helper);
        _site.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(23));
        Assert.Equal(0, await Settle());
        _site.Clock.Advance(TimeSpan.FromHours(1.1));
        Assert.Equal("bounty.over", await Acting.Refused(() => _site.Award(_question, answer, _giver)));
        Assert.Equal(1, await Settle());
        Assert.Equal("bounty.over", await Acting.Refused(() => _site.Award(_question, answer, _giver)));
    }

    [Fact]
    public async Task The_giver_is_reminded_twice_and_told_the_end()
    {
        await _site.OfferBounty(_question, _giver, 50);
        foreach (var (hours, expected) in ((double, int)[])[(24 * 5.9, 0), (24 * 0.2, 1), (1, 1), (24 * 1.0, 2), (1, 2)])
        {
            _site.Clock.Advance(TimeSpan.FromHours(hours));
            await Settle();
            Assert.Equal(expected, (await News(_giver)).Count(k => k is NotificationKind.BountyReminder));
        }
        await Over();
        Assert.Equal(1, (await News(_giver)).Count(k => k is NotificationKind.BountyEnded));
    }

    [Fact]
    public async Task A_question_with_a_bounty_is_neither_closed_nor_deleted_until_a_moderator_ends_it()
    {
        await _site.OfferBounty(_question, _giver, 50);
        Assert.Equal("question.has-bounty", await Acting.Refused(() => _site.Do<CloseQuestion>(close => close.Run(_question, _moderator.Id, CloseReason.OffTopic, null, default))));
        Assert.Equal("question.has-bounty", await Acting.Refused(() => _site.Delete(_question, _moderator)));
        Assert.Equal("question.has-bounty", await Acting.Refused(() => _site.Delete(_question, _giver)));
        Assert.Equal("bounty.end-not-yours", await Acting.Refused(() => Stop(_giver)));
        await Stop(_moderator);
        Assert.Equal((999, 0), (await _site.Points(_giver), await _site.Points(SystemMember.Escrow)));
        Assert.Equal((ActKind.BountyEnded, "off topic"), await _site.Read(async db => await db.Acts.Where(a => a.Kind == ActKind.BountyEnded).Select(a => ValueTuple.Create(a.Kind, a.Reason)).SingleAsync()));
        await _site.Delete(_question, _moderator);
        await Sound();
    }

    [Fact]
    public async Task An_awarded_bounty_stands_whatever_becomes_of_the_answer()
    {
        await _site.OfferBounty(_question, _giver, 50);
        var answer = await _site.Answer(_question, _helper);
        await _site.Award(_question, answer, _giver);
        await _site.Delete(answer, _moderator);
        Assert.Equal(50, await _site.Points(_helper));
        await _site.Undelete(answer, _moderator);
        Assert.Equal(50, await _site.Points(_helper));
        await Sound();
    }

    [Fact]
    public async Task Offers_at_once_leave_one_bounty_and_take_its_points_once()
    {
        List<Member> givers = [];
        for (var i = 0; i < 8; i++) givers.Add(await _site.Member($"giver {i}", 200));
        await AtOnce(16, i => _site.OfferBounty(_question, givers[i % 8], 50), "bounty.one-at-a-time");
        Assert.Equal(50, await _site.Points(SystemMember.Escrow));
        Assert.Equal(8 * 199 - 50, await _site.Read(db => db.Members.Where(m => m.Name.StartsWith("giver")).SumAsync(m => m.Points)));
        await Sound();
    }

    [Fact]
    public async Task Three_bounties_are_the_most_whatever_runs_at_once()
    {
        List<int> questions = [];
        for (var i = 0; i < 8; i++) questions.Add(await _site.Ask(_other, $"Another question, number {i}"));
        _site.Clock.Advance(TimeSpan.FromHours(49));
        await AtOnce(8, i => _site.OfferBounty(questions[i], _giver, 50), "bounty.too-many-open");
        Assert.Equal(3, await _site.Read(db => db.Bounties.CountAsync()));
        Assert.Equal(999 - 150, await _site.Points(_giver));
        await Sound();
    }

    [Fact]
    public async Task The_last_points_are_spent_once_whatever_runs_at_once()
    {
        var poor = await _site.Member("poor", 61);
        List<int> questions = [], answers = [];
        for (var i = 0; i < 4; i++) questions.Add(await _site.Ask(_other, $"Another question, number {i}"));
        for (var i = 0; i < 4; i++) answers.Add(await _site.Answer(questions[i], _helper));
        _site.Clock.Advance(TimeSpan.FromHours(49));
        await AtOnce(8, i => i < 4 ? _site.OfferBounty(questions[i], poor, 50) : _site.Thank(answers[i - 4], poor, 40), "points.too-few");
        Assert.InRange(await _site.Points(poor), 0, 20);
        await Sound();
    }

    [Fact]
    public async Task Awarding_and_settling_at_once_pays_once()
    {
        await _site.OfferBounty(_question, _giver, 100);
        List<int> answers = [];
        for (var i = 0; i < 4; i++) answers.Add(await _site.Answer(_question, await _site.Member($"helper {i}", 1)));
        await AtOnce(12, i => i % 3 == 2 ? Stop(_moderator) : _site.Award(_question, answers[i % 4], _giver), "bounty.over");
        Assert.Equal(0, await _site.Points(SystemMember.Escrow));
        await Sound();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task AtOnce(int many, Func<int, Task> act, string refusal) => await Task.WhenAll(Enumerable.Range(0, many).Select(i => Task.Run(async () =>
    {
        try { await act(i); }
        catch (RuleBrokenException e) { Assert.Equal(refusal, e.Code); }
    })));

    private Task Stop(Member by) => _site.Do<EndBounty>(end => end.Stop(_question, by.Id, "off topic", default));

    private Task<int> Settle() => _site.Do<SettleBounties, int>(settle => settle.Run(default));

    private async Task Over()
    {
        _site.Clock.Advance(TimeSpan.FromDays(8.1));
        await Settle();
    }

    private Task<(BountyEnd?, int?)> Ended() => _site.Read(async db => await db.Bounties.Select(b => ValueTuple.Create(b.End, b.AnswerId)).SingleAsync());

    private Task<List<NotificationKind>> News(Member member) => _site.Read(db => db.Notifications.Where(n => n.MemberId == member.Id).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync());

    private async Task<IReadOnlyList<QuestionRow>> Tab()
        => (await _site.Do<QuestionListQuery, QuestionList>(q => q.List(Reader.Anyone, QuestionTab.Bounties, null, null, null, default))).Rows;

    private async Task Sound() => Assert.Empty((await _site.Verify()).Findings);
}
