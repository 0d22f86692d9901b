using Community.Web.Features.Boards;

namespace Community.Tests.Live;

public sealed class BoardMovedTests : IAsyncLifetime
{
    private readonly Site _site = new Site().Listen();
    private Member _asker = null!, _ben = null!, _cy = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _ben, _cy) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy", 1));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _ben);
    }

    private Board Running(BoardPeriod period) => Board.Of(DateOnly.FromDateTime(_site.Clock.Now), period);

    [Fact]
    public async Task Who_has_a_board_open_hears_that_it_has_moved_once_for_a_burst()
    {
        await using var reader = await LiveClient.Connect(_site);
        var feed = $"board:{Running(BoardPeriod.Year).Key}";
        Assert.True((bool)(await reader.Call("WatchFeed", feed))!);
        var other = await _site.Answer(_question, _cy);
        await Task.WhenAll(_site.Vote(_answer, _asker, VoteDirection.Up), _site.Vote(_answer, _cy, VoteDirection.Up), _site.Vote(other, _ben, VoteDirection.Up));
        Assert.Equal($"BoardMoved(\"{feed}\")", $"{await reader.Next()}");
        await _site.Do<ChooseRanking>(choose => choose.Run(_cy.Id, true, default));
        Assert.Equal($"BoardMoved(\"{feed}\")", $"{await reader.Next()}");
    }

    [Fact]
    public async Task Who_has_a_board_of_companies_open_hears_that_one_has_moved()
    {
        await _site.Join(_ben, await _site.Company("Acme", OrganisationKind.Partner));
        await using var reader = await LiveClient.Connect(_site);
        var feed = $"companies:{Running(BoardPeriod.Month).About(BoardScope.Kind, (int)OrganisationKind.Partner).Key}";
        Assert.True((bool)(await reader.Call("WatchFeed", feed))!);
        Assert.False((bool)(await reader.Call("WatchFeed", $"companies:{Running(BoardPeriod.Month).About(BoardScope.Kind, (int)OrganisationKind.Vendor).Key}"))!);
        await _site.Vote(_answer, _asker, VoteDirection.Up);
        Assert.Equal($"BoardMoved(\"{feed}\")", $"{await reader.Next()}");
        await _site.Join(_cy, await _site.Read(db => db.Organisations.Select(o => (int?)o.Id).SingleAsync()));
        Assert.Equal($"BoardMoved(\"{feed}\")", $"{await reader.Next()}"); // per head it is another one
    }

    [Fact]
    public async Task What_moves_below_the_first_ten_is_told_to_nobody()
    {
        var year = Running(BoardPeriod.Year).Key;
        List<BoardMove> moves = [];
        for (var i = 0; i < 10; i++) moves.Add(new(year, (await _site.Member($"leader {i}", 1)).Id, 5000 + i, true));
        await _site.Do<IServiceProvider>(s => s.GetRequiredService<CommunityDb>().Transact(() => s.GetRequiredService<IBoardRows>().Add(moves, default), default));
        async Task<IReadOnlyList<long>> Changed(Member member, int lost) => await _site.Do<BoardTopQuery, IReadOnlyList<long>>(top => top.Changed([new(year, member.Id, lost)], default));
        await _site.Vote(_answer, _cy, VoteDirection.Up);
        Assert.Empty(await Changed(_ben, 0));
        Assert.Equal([year], await Changed(_ben, 4995)); // was among them before
    }

    [Fact]
    public async Task Only_boards_that_there_are_can_be_watched()
    {
        await using var reader = await LiveClient.Connect(_site);
        var tag = await _site.Read(db => db.Tags.Select(t => t.Id).SingleAsync());
        var week = Running(BoardPeriod.Week);
        foreach (var board in (Board[])[week, week.About(BoardScope.Tag, tag), week.Previous!.Value, Board.Of(default, BoardPeriod.All)])
            Assert.True((bool)(await reader.Call("WatchFeed", $"board:{board.Key}"))!);
        foreach (var wrong in (string[])["board:", "board:1", "board:-5", $"board: {week.Key}", $"board:{week.Next!.Value.Key}", $"board:{week.About(BoardScope.Tag, tag + 1).Key}", $"board:{week.About(BoardScope.Product, 1).Key}"])
            Assert.False((bool)(await reader.Call("WatchFeed", wrong))!);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
