using Community.Web.Features.Ledger;

namespace Community.Tests.Features;

/// <summary>"Why did I get this?"</summary>
public sealed class LedgerPageTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = { ["Badges:Bronze"] = "0" } };
    private Member _asker = null!, _author = null!, _voter = null!, _moderator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    [Fact]
    public async Task A_vote_turned_and_an_accept_read_as_they_happened_with_both_balances_running()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Vote(_answer, _voter, VoteDirection.Down);
        await _site.Accept(_question, _answer, _asker);
        var rows = (await Ledger(_author, _author)).Rows;
        Assert.Equal(
            [(LedgerKind.Accepted, false, 15, 14, 15), (LedgerKind.Downvoted, false, -2, -1, 0), (LedgerKind.Upvoted, true, -10, 1, 0), (LedgerKind.Upvoted, false, 10, 11, 10)],
            rows.Select(r => (r.Kind, r.IsReversal, r.Reputation, r.Sum, r.Balance)));
        Assert.All(rows, r => Assert.Equal(Some.Title, r.Title));
        Assert.All(rows, r => Assert.True(r.IsAnswer));
    }

    [Fact]
    public async Task Who_voted_is_told_to_nobody_but_who_accepted_is()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Accept(_question, _answer, _asker);
        foreach (var reader in (Member[])[_author, _moderator])
            Assert.Equal([_asker.Name, null], (await Ledger(_author, reader)).Rows.Select(r => r.AccepterName));
    }

    [Fact]
    public async Task On_what_a_member_cast_a_downvote_only_the_member_reads()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Down);
        var own = (await Ledger(_voter, _voter)).Rows[0];
        var others = (await Ledger(_voter, _moderator)).Rows[0];
        Assert.Equal((LedgerKind.DownvoteCast, _answer, Some.Title), (own.Kind, own.PostId, own.Title));
        Assert.Equal((LedgerKind.DownvoteCast, null, null), (others.Kind, others.PostId, others.Title));
    }

    [Fact]
    public async Task A_deletion_is_given_as_the_reason_and_undeleting_counts_again()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Delete(_answer, _moderator);
        var deletion = (await Ledger(_author, _author)).Rows[0];
        Assert.True(deletion is { IsReversal: true, ByDeletion: true, Reputation: -10, Sum: 1 });
        await _site.Undelete(_answer, _moderator);
        Assert.True((await Ledger(_author, _author)).Rows[0] is { IsReversal: false, IsAgain: true, Reputation: 10, Sum: 11 });
    }

    [Fact]
    public async Task The_balances_run_on_from_page_to_page_although_lines_are_added_meanwhile()
    {
        await _site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            for (var i = 0; i < LedgerPageQuery.PageSize + 4; i++)
            {
                db.Add(LedgerLine.Pay(new(LedgerKind.Adjustment, 1000 + i, _author.Id, SystemMember.Community), null, null, 5, false, new(2026, 1, 1), _site.Clock.Now));
                await db.Members.Where(m => m.Id == _author.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Reputation, m => m.Reputation + 5).SetProperty(m => m.Points, m => m.Points + 5));
            }
        }, default));
        var first = await Ledger(_author, _author);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        var second = await Ledger(_author, _author, first.After);
        Assert.Equal([21, 16, 11, 6], second.Rows.Select(r => r.Sum));
        Assert.Equal([20, 15, 10, 5], second.Rows.Select(r => r.Balance));
    }

    [Fact]
    public async Task A_reversal_names_its_line_and_that_line_says_when_it_was_taken_back()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Vote(_answer, _voter, null);
        var rows = (await Ledger(_author, _author)).Rows;
        Assert.Equal((rows[1].Id, rows[1].At), (rows[0].Before!.Id, rows[0].Before!.At));
        Assert.Equal((rows[0].Id, rows[0].At), (rows[1].TakenBack!.Id, rows[1].TakenBack!.At));
        Assert.Equal((null, null), (rows[0].TakenBack, rows[1].Before));
    }

    [Fact]
    public async Task What_an_undeletion_restores_is_told_apart_from_what_is_earned_anew()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await _site.Delete(_answer, _moderator);
        await _site.Undelete(_answer, _moderator);
        Assert.True((await Ledger(_author, _author)).Rows[0] is { IsAgain: true, IsRestored: true, Before: not null });
        await _site.Vote(_answer, _voter, null);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        Assert.True((await Ledger(_author, _author)).Rows[0] is { IsAgain: true, IsRestored: false, Reputation: 10 });
    }

    /// <summary>Sixty days, on each a vote and every third an adjustment of points alone.</summary>
    private async Task Live()
    {
        await _site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                var day = new DateOnly(2026, 1, 1).AddDays(i);
                db.Add(LedgerLine.Book(new(i % 4 == 3 ? LedgerKind.Downvoted : LedgerKind.Upvoted, 1000 + i, _author.Id, SystemMember.Community), null, null, i % 4 == 3 ? -2 : 10, i % 4 == 3 ? 0 : 10, day, _site.Clock.Now));
                if (i % 3 == 0) db.Add(LedgerLine.Book(new(LedgerKind.CheckIn, i + 1, _author.Id, _author.Id), null, null, 0, 5, day, _site.Clock.Now));
            }
            await db.SaveChangesAsync();
            await db.Members.Where(m => m.Id == _author.Id).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.Reputation, m => 1 + db.LedgerLines.Where(l => l.MemberId == m.Id).Sum(l => l.Reputation)).SetProperty(m => m.Points, m => db.LedgerLines.Where(l => l.MemberId == m.Id).Sum(l => l.Points)));
        }, default));
    }

    [Fact]
    public async Task Under_every_filter_the_balances_are_those_that_stood_then()
    {
        await Live();
        var all = await All(LedgerFilter.None);
        Assert.Equal(80, all.Count);
        LedgerFilter[] filters =
        [
            new(LedgerSide.Gained), new(LedgerSide.Lost), new(LedgerSide.PointsOnly), new(Group: LedgerGroup.Votes), new(Group: LedgerGroup.Deeds), new(Group: LedgerGroup.Gifts), new(LedgerSide.Lost, LedgerGroup.Deeds), new(Day: new(2026, 1, 4)),
        ];
        int[] expected = [45, 15, 20, 60, 20, 0, 0, 2];
        foreach (var (filter, count) in filters.Zip(expected))
        {
            var some = await All(filter);
            Assert.Equal(count, some.Count);
            Assert.All(some, row => Assert.Contains(row, all));
        }
    }

    private async Task<List<LedgerRow>> All(LedgerFilter filter)
    {
        List<LedgerRow> rows = [];
        string? after = null;
        do
        {
            var page = await Ledger(_author, _author, after, filter);
            rows.AddRange(page.Rows);
            if (rows.Count == LedgerPageQuery.PageSize) await _site.Vote(_answer, _voter, VoteDirection.Up); // what comes meanwhile changes no balance of before
            after = page.After;
        }
        while (after is not null);
        await _site.Vote(_answer, _voter, null);
        return [.. rows.Where(r => r.Day < new DateOnly(2026, 4, 1))];
    }

    [Fact]
    public async Task A_page_that_begins_with_a_line_has_its_balances()
    {
        await Live();
        var all = (await Ledger(_author, _author)).Rows;
        var from = await _site.Do<LedgerPageQuery, LedgerPage>(q => q.List(Reader.Of(_author), _author.Id, LedgerFilter.None, all[7].Id, null, default));
        Assert.Equal(all.Skip(7), from.Rows.Take(all.Count - 7));
        Assert.False(from.IsFirst);
    }

    [Fact]
    public async Task The_whole_ledger_adds_up_from_the_first_line_to_both_balances()
    {
        await Live();
        List<LedgerRow> rows = [];
        await _site.Do<LedgerExportQuery>(async export =>
        {
            await foreach (var row in export.List(Reader.Of(_author), _author.Id, default)) rows.Add(row);
        });
        var all = await All(LedgerFilter.None);
        Assert.Equal(all.AsEnumerable().Reverse(), rows);
    }

    private Task<LedgerPage> Ledger(Member of, Member reader, string? after = null, LedgerFilter? filter = null)
        => _site.Do<LedgerPageQuery, LedgerPage>(q => q.List(Reader.Of(reader), of.Id, filter ?? LedgerFilter.None, null, after, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
