using Community.Web.Features.Members;

namespace Community.Tests.Features.Members;

/// <summary>How a reputation came about, day by day.</summary>
public sealed class ReputationHistoryTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = new() { ["Site:TimeZone"] = "Asia/Shanghai" } };
    private readonly DateOnly _joined;
    private Member _ann = null!;

    public ReputationHistoryTests() => _joined = DayOf(_site.Clock.Now.AddDays(-30));

    public async ValueTask InitializeAsync() => _ann = await _site.Member("ann", 1);

    [Fact]
    public async Task Nobodys_reputation_has_a_history_before_something_moved_it()
    {
        var history = await Find();
        Assert.Empty(history.Curve);
        Assert.Empty(history.Months);
    }

    [Fact]
    public async Task The_curve_runs_from_the_day_of_joining_over_every_day_that_moved_something_to_today()
    {
        await Write(LedgerKind.Adjustment, 10, _joined.AddDays(3));
        await Write(LedgerKind.Adjustment, 15, _joined.AddDays(3));
        await Write(LedgerKind.Adjustment, -2, _joined.AddDays(8));
        Assert.Equal(
            [new(_joined, 1), new(_joined.AddDays(3), 26), new(_joined.AddDays(8), 24), new(DayOf(_site.Clock.Now), 24)],
            (await Find()).Curve);
    }

    [Fact]
    public async Task A_vote_cast_late_in_the_evening_counts_for_the_sites_day()
    {
        // 17:30 in UTC is half past one of the next day in Shanghai.
        var now = _site.Clock.Now;
        _site.Clock.Advance(now.Date.AddDays(1).AddHours(17.5) - now);
        var question = await _site.Ask(_ann);
        await _site.Vote(question, await _site.Member("ben"), VoteDirection.Up);
        var last = (await Find()).Curve[^1];
        Assert.Equal((DateOnly.FromDateTime(now).AddDays(2), 11), (last.Day, last.Total));
    }

    [Fact]
    public async Task Months_tell_what_was_gained_and_lost_and_what_stood_at_their_end_the_latest_first()
    {
        await Write(LedgerKind.Adjustment, 40, new(2026, 1, 5));
        await Write(LedgerKind.Adjustment, -8, new(2026, 1, 31));
        await Write(LedgerKind.Adjustment, 5, new(2026, 3, 1));
        Assert.Equal([new(new(2026, 3, 1), 5, 0, 38), new(new(2026, 1, 1), 40, -8, 33)], (await Find()).Months);
    }

    [Fact]
    public async Task A_sum_below_one_is_told_truly_to_those_who_see_the_ledger_and_to_others_as_it_is_shown()
    {
        await Write(LedgerKind.Adjustment, -13, _joined.AddDays(2));
        await Write(LedgerKind.Adjustment, 20, _joined.AddDays(4));
        Assert.Equal([1, -12, 8, 8], (await Find()).Curve.Select(p => p.Total));
        Assert.Equal([1, 1, 8, 8], (await Find(isTrue: false)).Curve.Select(p => p.Total));
        Assert.Equal(-12, (await Find()).Lowest);
    }

    [Fact]
    public async Task What_was_brought_along_by_an_import_is_told_apart()
    {
        await Write(LedgerKind.ImportedUpvotes, 60, _joined.AddDays(1));
        await Write(LedgerKind.Opening, -25, _joined);
        var history = await Find(isTrue: false);
        Assert.Equal(-25, history.BroughtAlong);
        Assert.Equal([1, 36, 36], history.Curve.Select(p => p.Total));
    }

    [Fact]
    public async Task However_many_days_there_were_few_points_are_drawn_and_they_end_where_the_ledger_ends()
    {
        await _site.Do<CommunityDb>(db => db.Transact(() =>
        {
            for (var i = 0; i < 700; i++) db.Add(Line(LedgerKind.Adjustment, i, 1, _joined.AddDays(i - 700)));
            return Task.CompletedTask;
        }, default));
        var history = await Find();
        Assert.InRange(history.Curve.Count, 100, ReputationHistoryQuery.MostPoints);
        Assert.Equal((_joined.AddDays(-700), 2, 701), (history.Curve[0].Day, history.Curve[0].Total, history.Curve[^1].Total));
        Assert.Equal(history.Curve.OrderBy(p => p.Day), history.Curve);
        Assert.Equal(700, history.Months.Sum(m => m.Gained));
    }

    private static DateOnly DayOf(DateTime utc) => new SiteCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DayOf(utc);

    private Task<ReputationHistory> Find(bool isTrue = true)
        => _site.Do<ReputationHistoryQuery, ReputationHistory>(q => q.Find(_ann.Id, _ann.JoinedAt, isTrue, default));

    private Task Write(LedgerKind kind, int reputation, DateOnly day) => _site.Do<CommunityDb>(db => db.Transact(() =>
    {
        db.Add(Line(kind, (day.DayNumber * 100) + reputation + 50, reputation, day));
        return Task.CompletedTask;
    }, default));

    private LedgerLine Line(LedgerKind kind, int subject, int reputation, DateOnly day)
        => LedgerLine.Pay(new(kind, subject, _ann.Id, SystemMember.Community), null, null, reputation, false, day, _site.Clock.Now);

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
