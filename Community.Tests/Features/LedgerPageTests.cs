using Community.Web.Features.Ledger;

namespace Community.Tests.Features;

/// <summary>"Why did I get this?"</summary>
public sealed class LedgerPageTests : IAsyncLifetime
{
    private readonly Site _site = new();
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

    private Task<LedgerPage> Ledger(Member of, Member reader, string? after = null)
        => _site.Do<LedgerPageQuery, LedgerPage>(q => q.List(Reader.Of(reader), of.Id, after, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
