using Community.Web.Accounts;
using Community.Web.Features.Ledger;

namespace Community.Tests.Features;

/// <summary>Thanks, check-ins and adjustments: points that move without a vote.</summary>
public sealed class GivingTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _asker = null!, _author = null!, _operator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author) = (await _site.Member("ann", 300), await _site.Member("ben", 1));
        _operator = await _site.Member("opal", roles: Roles.Operator);
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    [Fact]
    public async Task Thanks_move_points_and_no_reputation()
    {
        await _site.Thank(_answer, _asker, 20);
        Assert.Equal((299 - 20, 20, 1), (await _site.Points(_asker), await _site.Points(_author), await _site.Reputation(_author)));
        Assert.Equal((1, 20), await _site.Read(async db => await db.Answers.Select(a => ValueTuple.Create(a.ThankCount, a.ThankPoints)).SingleAsync()));
        Assert.Equal(NotificationKind.Thanks, await _site.Read(db => db.Notifications.Where(n => n.MemberId == _author.Id).Select(n => n.Kind).SingleAsync()));
        await Sound();
    }

    [Fact]
    public async Task One_thanks_once_per_answer_and_never_oneself()
    {
        await _site.Thank(_answer, _asker, 5);
        Assert.Equal("thanks.already", await Acting.Refused(() => _site.Thank(_answer, _asker, 5)));
        Assert.Equal("thanks.own-answer", await Acting.Refused(() => _site.Thank(_answer, _author, 5)));
        Assert.Equal("answer.unknown", await Acting.Refused(() => _site.Thank(_question, _asker, 5)));
        Assert.Equal(5, await _site.Points(_author));
    }

    [Theory]
    [InlineData(4), InlineData(51), InlineData(0), InlineData(-5), InlineData(int.MinValue)]
    public async Task Thanks_are_5_to_50_points(int points) => Assert.Equal("thanks.amount", await Acting.Refused(() => _site.Thank(_answer, _asker, points)));

    [Fact]
    public async Task A_hundred_points_a_day_are_the_most_and_the_next_day_begins_anew()
    {
        List<int> answers = [_answer];
        for (var i = 0; i < 4; i++) answers.Add(await _site.Answer(_question, await _site.Member($"helper {i}", 1)));
        await _site.Thank(answers[0], _asker, 50);
        await _site.Thank(answers[1], _asker, 45);
        Assert.Equal("thanks.day-limit", await Acting.Refused(() => _site.Thank(answers[2], _asker, 6)));
        await _site.Thank(answers[2], _asker, 5);
        Assert.Equal("thanks.day-limit", await Acting.Refused(() => _site.Thank(answers[3], _asker, 5)));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Thank(answers[3], _asker, 50);
        await Sound();
    }

    [Fact]
    public async Task The_days_limit_holds_whatever_runs_at_once()
    {
        List<int> answers = [];
        for (var i = 0; i < 16; i++) answers.Add(await _site.Answer(_question, await _site.Member($"helper {i}", 1)));
        await Task.WhenAll(answers.Concat(answers).Select(answer => Task.Run(async () =>
        {
            try { await _site.Thank(answer, _asker, 20); }
            catch (RuleBrokenException e) { Assert.Contains(e.Code, (string[])["thanks.day-limit", "thanks.already"]); }
        })));
        Assert.Equal(299 - 100, await _site.Points(_asker));
        Assert.Equal(5, await _site.Read(db => db.Thanks.CountAsync()));
        await Sound();
    }

    [Fact]
    public async Task Thanks_stand_when_the_answer_goes_and_comes_back()
    {
        await _site.Thank(_answer, _asker, 20);
        await _site.Delete(_answer, _operator);
        Assert.Equal("post.deleted", await Acting.Refused(() => _site.Thank(_answer, _operator, 20)));
        await _site.Undelete(_answer, _operator);
        Assert.Equal(20, await _site.Points(_author));
        await Sound();
    }

    [Fact]
    public async Task Checking_in_pays_five_and_twenty_on_every_seventh_day_in_a_row()
    {
        List<int> brought = [];
        for (var day = 0; day < 15; day++)
        {
            brought.Add(await _site.CheckIn(_author));
            Assert.Equal("checkin.already", await Acting.Refused(() => _site.CheckIn(_author)));
            _site.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal([5, 5, 5, 5, 5, 5, 20, 5, 5, 5, 5, 5, 5, 20, 5], brought);
        Assert.Equal((brought.Sum(), 1), (await _site.Points(_author), await _site.Reputation(_author)));
        await Sound();
    }

    [Fact]
    public async Task A_day_left_out_begins_a_new_row()
    {
        for (var day = 0; day < 6; day++)
        {
            await _site.CheckIn(_author);
            _site.Clock.Advance(TimeSpan.FromDays(1));
        }
        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(5, await _site.CheckIn(_author));
        Assert.Equal(1, await _site.Read(db => db.CheckIns.OrderByDescending(c => c.Day).Select(c => c.Streak).FirstAsync()));
    }

    [Fact]
    public async Task The_day_is_that_of_the_members_own_time_zone_and_travelling_does_not_make_days()
    {
        await Live("Pacific/Kiritimati"); // the first to have a day
        await _site.CheckIn(_author);
        await Live("Pacific/Pago_Pago"); // the last; there it is still the day before
        Assert.Equal("checkin.already", await Acting.Refused(() => _site.CheckIn(_author)));
        Assert.Equal(1, await _site.Read(db => db.CheckIns.CountAsync()));
        Assert.Equal("member.time-zone", await Acting.Refused(() => Live("Moon/Tranquility")));
    }

    [Fact]
    public async Task A_double_click_checks_in_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            try { await _site.CheckIn(_author); }
            catch (RuleBrokenException e) { Assert.Equal("checkin.already", e.Code); }
        })));
        Assert.Equal(5, await _site.Points(_author));
    }

    [Fact]
    public async Task Operators_adjust_a_balance_with_a_reason_and_the_member_is_told()
    {
        await Adjust(_operator, 40, -15, "two accounts became one");
        Assert.Equal((41, -15), (await _site.Reputation(_author), await _site.Points(_author)));
        Assert.Equal(NotificationKind.Adjusted, await _site.Read(db => db.Notifications.Where(n => n.MemberId == _author.Id).Select(n => n.Kind).SingleAsync()));
        Assert.Equal("points.too-few", await Acting.Refused(async () => await _site.Thank(await _site.Answer(_question, _asker), _author, 5)));
        await Sound();
    }

    [Fact]
    public async Task Nobody_else_adjusts_and_none_without_a_reason()
    {
        Assert.Equal("adjustment.not-yours", await Acting.Refused(() => Adjust(_asker, 1, 1, "for me")));
        Assert.Equal("adjustment.reason", await Acting.Refused(() => Adjust(_operator, 1, 1, "  ")));
        Assert.Equal("adjustment.nothing", await Acting.Refused(() => Adjust(_operator, 0, 0, "for nothing")));
        Assert.Equal("adjustment.too-much", await Acting.Refused(() => Adjust(_operator, 1_000_001, 0, "by mistake")));
        Assert.Equal((1, 0), (await _site.Reputation(_author), await _site.Points(_author)));
    }

    [Fact]
    public async Task Colleagues_votes_and_accepts_count_and_pay_neither()
    {
        await _site.Company("Huaxin", _asker, _author);
        await _site.Vote(_answer, _asker, VoteDirection.Up);
        await _site.Accept(_question, _answer, _asker);
        Assert.Equal(1, await _site.Read(db => db.Answers.Select(a => a.Score).SingleAsync()));
        Assert.Equal((1, 300), (await _site.Reputation(_author), await _site.Reputation(_asker)));
        Assert.Empty(await _site.Ledger(_author));
        await Sound();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task Adjust(Member by, int reputation, int points, string reason) => _site.Do<AdjustBalance>(adjust => adjust.Run(_author.Id, by.Id, reputation, points, reason, default));

    private Task Live(string zone) => _site.Do<ChangeProfile>(profile => profile.Run(_author.Id, _author.Name, null, null, zone, default));

    private async Task Sound() => Assert.Empty((await _site.Verify()).Findings);
}
