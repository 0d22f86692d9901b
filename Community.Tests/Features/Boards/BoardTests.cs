using Community.Web.Features.Boards;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Members;

namespace Community.Tests.Features.Boards;

/// <summary>It is the 14th of May 2031, a Wednesday.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private const string ThisWeek = "2031-W20";
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _asker = null!, _ben = null!, _cy = null!, _dee = null!;
    private int _question, _bens, _cys;

    public async ValueTask InitializeAsync()
    {
        _site.Clock.Advance(new DateTime(2031, 5, 14, 10, 0, 0, DateTimeKind.Utc) - _site.Clock.Now);
        (_asker, _ben, _cy, _dee) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy", 1), await _site.Member("dee", 1));
        _question = await _site.Ask(_asker, tags: "files streams");
        (_bens, _cys) = (await _site.Answer(_question, _ben), await _site.Answer(_question, _cy));
    }

    private Task Up(int post, Member by) => _site.Vote(post, by, VoteDirection.Up);

    [Fact]
    public async Task What_a_vote_brings_counts_this_week_month_quarter_year_and_ever_and_under_every_tag()
    {
        await Up(_bens, _asker);
        await Up(_bens, _dee);
        var rows = await _site.Rows(_ben);
        Assert.Equal(15, rows.Count);
        Assert.All(rows.Values, reputation => Assert.Equal(20, reputation));
        Assert.Equal(Enum.GetValues<BoardPeriod>(), rows.Keys.Where(b => b.Scope is BoardScope.Everyone).Select(b => b.Period).Order());
        Assert.Equal([(1, "ben", 20)], await _site.Ranks("week"));
        Assert.Equal([(1, "ben", 20)], await _site.Ranks("month", tag: "streams"));
        Assert.Equal([(1, "ann", 999), (2, "ben", 20)], await _site.Ranks("quarter"));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Equal_reputation_is_an_equal_rank_and_the_next_one_stands_behind_both()
    {
        foreach (var post in (int[])[_bens, _cys]) await Up(post, _dee);
        await Up(await _site.Ask(_dee, "Why does this one matter?", tags: "files"), _ben);
        await _site.Accept(_question, await _site.Answer(_question, _dee), _asker);
        Assert.Equal([(1, "dee", 25), (2, "ben", 10), (2, "cy", 10), (4, "ann", 2)], await _site.Ranks());
    }

    [Fact]
    public async Task Whoever_has_lost_more_than_they_earned_is_not_on_the_board()
    {
        await _site.Vote(_bens, _asker, VoteDirection.Down);
        Assert.Empty(await _site.Ranks());
        Assert.Equal(-2, (await _site.Rows(_ben))[Board.Of(new(2031, 5, 14), BoardPeriod.Week)]);
        Assert.Equal(new(-2, null, null, Unlisted.NothingEarned), (await _site.Board(_ben)).Own);
    }

    [Fact]
    public async Task A_reversal_moves_the_board_of_the_week_it_was_earned_in_though_that_is_over()
    {
        foreach (var voter in (Member[])[_asker, _dee]) await Up(_bens, voter);
        await Up(_cys, _dee);
        _site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.NotEqual(0, await _site.RankFinished());
        Assert.Equal(0, await _site.RankFinished());
        Assert.Equal([(1, "ben", 20), (2, "cy", 10)], await _site.Ranks("week", ThisWeek));
        Assert.Equal([1, 2], await Written(ThisWeek));

        await _site.Delete(_bens, await _site.Member("mo", roles: Roles.Moderator));
        Assert.Equal([(1, "cy", 10)], await _site.Ranks("week", ThisWeek));
        Assert.Empty(await _site.Ranks("week"));
        Assert.NotEqual(0, await _site.RankFinished());
        Assert.Equal([null, 1], await Written(ThisWeek));
        Assert.Empty((await _site.Verify()).Findings);
    }

    /// <summary>What is written of ben's and cy's final places.</summary>
    private Task<List<int?>> Written(string week)
    {
        var key = Board.At(BoardPeriod.Week, week)!.Value.Key;
        return _site.Read(db => db.BoardRows.Where(r => r.Board == key && (r.MemberId == _ben.Id || r.MemberId == _cy.Id)).OrderBy(r => r.MemberId).Select(r => r.Rank).ToListAsync());
    }

    [Fact]
    public async Task The_arrow_compares_with_the_place_at_the_end_of_the_week_before()
    {
        await Up(_bens, _asker);
        await Up(_bens, _dee);
        await Up(_cys, _dee);
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await _site.RankFinished();
        await Up(_cys, _asker);
        await Up(await _site.Answer(_question, _dee), _asker);
        var week = await _site.Board(_ben, "week");
        Assert.Equal([("cy", 1, (int?)2), ("dee", 1, null)], week.Rows.Select(r => (r.Name, r.Rank, r.Before)));
        Assert.Equal(new(0, null, 1, Unlisted.NothingEarned), week.Own);
        Assert.True(week.HasBefore);
        Assert.All((await _site.Board(null, "all")).Rows, r => Assert.Null(r.Before));
    }

    [Fact]
    public async Task A_question_under_other_tags_takes_what_it_has_earned_along()
    {
        await Up(_bens, _dee);
        await Up(_question, _ben);
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await Up(_bens, _asker);
        await _site.Do<EditPost>(edit => edit.Run(_question, _asker.Id, new(Some.Title, Some.Body, "streams sockets"), null, null, default));
        Assert.Empty(await _site.Ranks("week", ThisWeek, tag: "files"));
        Assert.Equal([(1, "ann", 10), (1, "ben", 10)], await _site.Ranks("week", ThisWeek, tag: "sockets"));
        Assert.Equal([(1, "ben", 10)], await _site.Ranks("week", tag: "sockets"));
        Assert.Equal([(1, "ben", 20), (2, "ann", 10)], await _site.Ranks("year", tag: "streams"));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task A_question_of_another_product_takes_what_it_has_earned_along()
    {
        var products = await Products("ERP", "CRM");
        async Task File(int? product) => await _site.Do<EditPost>(edit => edit.Run(_question, _asker.Id, new(Some.Title, Some.Body, "files streams", product), null, null, default));
        await Up(_bens, _dee);
        await File(products[0]);
        Assert.Equal([(1, "ben", 10)], await _site.Ranks(product: "erp"));
        await Up(_bens, _asker);
        await File(products[1]);
        Assert.Empty(await _site.Ranks(product: "erp"));
        Assert.Equal([(1, "ben", 20)], await _site.Ranks("all", product: "crm"));
        await File(null);
        Assert.Empty(await _site.Ranks(product: "crm"));
        Assert.Empty((await _site.Verify()).Findings);
    }

    private async Task<List<int>> Products(params string[] names)
    {
        await _site.Do<CommunityDb>(db => db.Transact(() =>
        {
            db.AddRange(names.Select(n => new Product(n, n.ToLowerInvariant())));
            return Task.CompletedTask;
        }, default));
        return await _site.Read(db => db.Products.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
    }

    [Fact]
    public async Task Who_hides_or_is_appointed_leaves_every_board_and_comes_back_with_all_they_had()
    {
        await Up(_bens, _dee);
        await Up(_cys, _dee);
        await Up(_cys, _asker);
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await _site.RankFinished();
        Assert.Equal([2, 1], await Written(ThisWeek));

        await _site.Do<ChooseRanking>(choose => choose.Run(_cy.Id, true, default));
        Assert.Equal([(1, "ben", 10)], await _site.Ranks("week", ThisWeek));
        Assert.Equal(new(20, null, null, Unlisted.Hides), (await _site.Board(_cy, "week", ThisWeek)).Own);
        await _site.RankFinished();
        Assert.Equal([1, null], await Written(ThisWeek));

        await _site.Do<AppointMember>(appoint => appoint.Run(_ben.Id, Roles.Vendor, default));
        Assert.Empty(await _site.Ranks("week", ThisWeek));
        Assert.Equal(Unlisted.Staff, (await _site.Board(_ben, "week", ThisWeek)).Own!.Why);
        await Up(_bens, _asker); // goes on counting, unseen
        Assert.DoesNotContain((await _site.Verify()).Failed.Keys, check => check.StartsWith("board.", StringComparison.Ordinal));

        await _site.Do<AppointMember>(appoint => appoint.Run(_ben.Id, Roles.None, default));
        await _site.Do<ChooseRanking>(choose => choose.Run(_cy.Id, false, default));
        Assert.Equal([(1, "cy", 20), (2, "ben", 10)], await _site.Ranks("week", ThisWeek));
        Assert.Equal([(1, "ben", 10)], await _site.Ranks("week"));
        Assert.DoesNotContain((await _site.Verify()).Failed.Keys, check => check.StartsWith("board.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_suspended_is_passed_over_until_it_ends()
    {
        await Up(_bens, _dee);
        await Up(_bens, _asker);
        await Up(_cys, _dee);
        await _site.Do<SuspendMember>(suspend => suspend.Run(_ben.Id, 3, "Rude.", default));
        Assert.Equal([(1, "cy", 10)], await _site.Ranks());
        Assert.Equal((1, Unlisted.Suspended), ((await _site.Board(_cy)).Own!.Rank, (await _site.Board(_ben)).Own!.Why));
        _site.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal([(1, "ben", 20), (2, "cy", 10)], await _site.Ranks());
        Assert.Equal(2, (await _site.Board(_cy)).Own!.Rank);
    }

    [Fact]
    public async Task A_long_board_goes_on_where_the_page_ended_and_everyone_has_one_rank()
    {
        List<BoardMove> moves = [];
        for (var i = 0; i < 120; i++) moves.Add(new(Board.Of(new(2031, 5, 14), BoardPeriod.Week).Key, (await _site.Member($"member {i:000}", 1)).Id, 1 + (i / 7), true));
        await _site.Do<IServiceProvider>(s => s.GetRequiredService<CommunityDb>().Transact(() => s.GetRequiredService<IBoardRows>().Add(moves, default), default));
        List<RankedMember> all = [];
        string? after = null;
        do
        {
            var page = await _site.Board(null, "week", after: after);
            Assert.InRange(page.Rows.Count, 20, BoardPageQuery.PageSize);
            all.AddRange(page.Rows);
            after = page.After;
        }
        while (after is not null);
        Assert.Equal(120, all.Select(r => r.Id).Distinct().Count());
        Assert.All(all, r => Assert.Equal(1 + all.Count(o => o.Reputation > r.Reputation), r.Rank));
    }

    [Fact]
    public async Task Sixty_four_votes_at_once_are_all_on_the_board()
    {
        List<Member> voters = [];
        for (var i = 0; i < 64; i++) voters.Add(await _site.Member($"voter {i}", 1));
        await Task.WhenAll(voters.Select((voter, i) => Task.Run(() => _site.Vote(i % 2 == 0 ? _bens : _cys, voter, VoteDirection.Up))));
        Assert.Equal([(1, "ben", 200), (1, "cy", 200)], await _site.Ranks("week"));
        await Task.WhenAll(voters.Select((voter, i) => Task.Run(() => _site.Vote(i % 2 == 0 ? _bens : _cys, voter, i % 4 < 2 ? null : VoteDirection.Up))));
        foreach (var author in (Member[])[_ben, _cy])
        {
            var earned = await _site.Reputation(author) - 1;
            Assert.NotEqual(200, earned);
            Assert.All((await _site.Rows(author)).Values, reputation => Assert.Equal(earned, reputation));
        }
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task What_was_brought_along_counts_ever_and_in_no_period()
    {
        await using var site = new Site();
        await site.Import(Dumps.Zip);
        var openings = await site.Read(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Opening && l.Reputation > 0).Select(l => new { l.MemberId, l.Reputation, l.Day }).FirstAsync());
        var all = Board.Of(openings.Day, BoardPeriod.All).Key;
        Assert.Equal(await site.Read(db => db.Members.Where(m => m.Id == openings.MemberId).Select(m => m.Reputation - 1).SingleAsync()),
            await site.Read(db => db.BoardRows.Where(r => r.Board == all && r.MemberId == openings.MemberId).Select(r => r.Reputation).SingleAsync()));
        var years = await site.Read(db => db.BoardRows.Where(r => r.MemberId == openings.MemberId).ToListAsync());
        Assert.Equal(await site.Read(db => db.LedgerLines.Where(l => l.Kind != LedgerKind.Opening && l.MemberId == openings.MemberId).SumAsync(l => l.Reputation)),
            years.Where(r => Board.Read(r.Board) is { Period: BoardPeriod.Year, Scope: BoardScope.Everyone }).Sum(r => r.Reputation));
        Assert.Empty((await site.Verify()).Findings);
    }

    [Fact]
    public async Task A_board_takes_few_statements_however_many_are_on_it()
    {
        await Up(_bens, _dee);
        await _site.RankFinished();
        var cards = await _site.Do<MemberCardQuery, MemberCard?>(q => q.Find(_ben.Id, default));
        foreach (var (me, tag, most) in ((MemberCard?, string?, int)[])[(null, null, 2), (null, "files", 3), (cards, null, 3), (cards, "files", 4)])
            Assert.Equal(most, await Statements.Of(() => _site.Do<BoardPageQuery, BoardPage>(q => q.Find(me, new("week", Tag: tag), default))));
    }

    [Theory]
    [InlineData("decade", null, null, null)]
    [InlineData("week", "2031-W21", null, null)] // not begun yet
    [InlineData("week", "2031-05", null, null)]
    [InlineData("5", null, null, null)]
    [InlineData("week", null, "nothing", null)]
    [InlineData("week", null, null, "nothing")]
    public async Task What_is_no_board_is_not_found(string period, string? of, string? product, string? tag)
        => Assert.EndsWith(".unknown", await Acting.Refused(() => _site.Board(null, period, of, product, tag)), StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
