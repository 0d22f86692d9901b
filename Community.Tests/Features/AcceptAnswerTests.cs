namespace Community.Tests.Features;

public sealed class AcceptAnswerTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _author = null!, _staff = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _staff) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("vera", roles: Roles.Vendor));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    [Fact]
    public async Task The_author_gets_fifteen_and_the_asker_two()
    {
        await _site.Accept(_question, _answer, _asker);
        await _site.Accept(_question, _answer, _asker);
        Assert.Equal([15], await _site.Ledger(_author));
        Assert.Equal([2], await _site.Ledger(_asker));
    }

    [Fact]
    public async Task Changing_the_accepted_answer_moves_the_reward()
    {
        var other = await _site.Member("cy", 1);
        var better = await _site.Answer(_question, other);
        await _site.Accept(_question, _answer, _asker);
        await _site.Accept(_question, better, _asker);
        Assert.Equal((1, 16, 1002), (await _site.Reputation(_author), await _site.Reputation(other), await _site.Reputation(_asker)));
    }

    [Fact]
    public async Task Strangers_accept_nothing_and_staff_only_for_an_asker_who_is_silent()
    {
        Assert.Equal("accept.asker-only", await Acting.Refused(() => _site.Accept(_question, _answer, _author)));
        Assert.Equal("accept.asker-not-silent", await Acting.Refused(() => _site.Accept(_question, _answer, _staff)));
        _site.Clock.Advance(TimeSpan.FromDays(7.1));
        await _site.Accept(_question, _answer, _staff);
        Assert.Equal((16, 1000, 1000), (await _site.Reputation(_author), await _site.Reputation(_asker), await _site.Reputation(_staff)));
        var act = await _site.Read(db => db.Acts.SingleAsync(a => a.Kind == ActKind.Accepted));
        Assert.Equal((_staff.Id, _asker.Id), (act.ById, act.OnBehalfOfId));
    }

    [Fact]
    public async Task Staff_do_not_accept_their_own_answer_for_the_asker()
    {
        var own = await _site.Answer(_question, _staff);
        _site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("accept.own-answer-by-staff", await Acting.Refused(() => _site.Accept(_question, own, _staff)));
    }

    [Fact]
    public async Task Askers_accept_their_own_answer_after_two_days_and_earn_nothing()
    {
        var own = await _site.Answer(_question, _asker);
        Assert.Equal("accept.own-answer-too-early", await Acting.Refused(() => _site.Accept(_question, own, _asker)));
        _site.Clock.Advance(TimeSpan.FromHours(49));
        await _site.Accept(_question, own, _asker);
        Assert.Equal(1000, await _site.Reputation(_asker));
    }

    [Fact]
    public async Task Between_one_pair_only_five_accepts_in_thirty_days_are_paid()
    {
        for (var i = 0; i < 6; i++)
        {
            var question = await _site.Ask(_asker);
            await _site.Accept(question, await _site.Answer(question, _author), _asker);
        }
        Assert.Equal(1 + (5 * 15), await _site.Reputation(_author));
        Assert.Equal(1000 + (5 * 2), await _site.Reputation(_asker));
        _site.Clock.Advance(TimeSpan.FromDays(31));
        await _site.Accept(_question, _answer, _asker);
        Assert.Equal(1 + (6 * 15), await _site.Reputation(_author));
    }

    [Fact]
    public async Task An_answer_to_another_question_is_not_accepted()
        => Assert.Equal("accept.other-question", await Acting.Refused(async () => await _site.Accept(await _site.Ask(_asker), _answer, _asker)));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
