using Community.Web.Features.Answers;
using Community.Web.Features.Questions;

namespace Community.Tests.Features;

/// <summary>What the clock does: questions cool, askers are reminded.</summary>
public sealed class CoolingTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _answerer = null!, _voter = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _voter) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cy"));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _answerer);
    }

    [Fact]
    public async Task A_question_cools_when_nothing_happens()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        var before = await Hot();
        _site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await _site.Do<CoolQuestions, int>(cool => cool.Run(default)));
        var after = await Hot();
        Assert.True(after > 0 && after < before / 10, $"{before} → {after}");
        _site.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(0, await _site.Do<CoolQuestions, int>(cool => cool.Run(default)));
    }

    [Fact]
    public async Task The_asker_is_reminded_of_a_good_answer_after_three_days_and_at_most_three_times()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        Assert.Equal(0, await Remind());
        for (var i = 0; i < 5; i++)
        {
            _site.Clock.Advance(TimeSpan.FromDays(3));
            await Remind();
            Assert.Equal(0, await Remind());
        }
        var told = await _site.Read(db => db.Notifications.Where(n => n.Kind == NotificationKind.AcceptReminder).Select(n => n.MemberId).ToListAsync());
        Assert.Equal([_asker.Id, _asker.Id, _asker.Id], told);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_an_answer_that_nobody_valued_or_after_accepting()
    {
        _site.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, await Remind());
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Accept(_question, _answer, _asker);
        Assert.Equal(0, await Remind());
        await _site.Accept(_question, null, _asker);
        Assert.Equal(1, await Remind());
    }

    [Fact]
    public async Task Two_sweeps_at_once_remind_once()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        _site.Clock.Advance(TimeSpan.FromDays(3.1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Remind()));
        Assert.Equal(1, await _site.Read(db => db.Notifications.CountAsync(n => n.Kind == NotificationKind.AcceptReminder)));
    }

    private Task<int> Remind() => _site.Do<RemindToAccept, int>(remind => remind.Run(default));

    private Task<double> Hot() => _site.Read(db => db.Questions.Where(q => q.Id == _question).Select(q => q.Hot).SingleAsync());

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
