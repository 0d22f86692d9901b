namespace Community.Tests.Features;

/// <summary>The most that votes bring in one day, with a cap that the last vote does not fit under.</summary>
public sealed class CapTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = new(Site.BadgesPayNothing) { ["Reputation:DailyCap"] = "25" } };
    private readonly List<Member> _voters = [];
    private Member _asker = null!, _author = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author) = (await _site.Member("ann"), await _site.Member("ben", 1));
        for (var i = 0; i < 6; i++) _voters.Add(await _site.Member($"voter {i}"));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    [Fact]
    public async Task A_line_over_the_cap_is_written_with_what_is_left_and_nothing_after()
    {
        foreach (var voter in _voters[..4]) await Up(voter);
        Assert.Equal([10, 10, 5, 0], await _site.Ledger(_author));
        Assert.Equal((26, 25), (await _site.Reputation(_author), await _site.Points(_author)));
        await Sound();
    }

    [Fact]
    public async Task Taking_a_vote_back_frees_what_it_had_written_and_no_line_is_topped_up()
    {
        foreach (var voter in _voters[..4]) await Up(voter);
        await Back(_voters[2]);
        await Back(_voters[3]);
        Assert.Equal([10, 10, 5, 0, -5, 0], await _site.Ledger(_author));
        await Up(_voters[4]);
        await Up(_voters[5]);
        Assert.Equal([10, 10, 5, 0, -5, 0, 5, 0], await _site.Ledger(_author));
        await Back(_voters[0]);
        Assert.Equal(1 + 25 - 10, await _site.Reputation(_author));
        await Up(_voters[0]);
        Assert.Equal(1 + 25, await _site.Reputation(_author));
        await Sound();
    }

    [Fact]
    public async Task Downvotes_free_no_room()
    {
        foreach (var voter in _voters[..3]) await Up(voter);
        await _site.Vote(_answer, _voters[3], VoteDirection.Down);
        await Up(_voters[4]);
        Assert.Equal([10, 10, 5, -2, 0], await _site.Ledger(_author));
    }

    [Fact]
    public async Task Accepts_are_paid_beyond_the_cap_and_take_none_of_its_room()
    {
        foreach (var voter in _voters[..2]) await Up(voter);
        await _site.Accept(_question, _answer, _asker);
        await Up(_voters[2]);
        Assert.Equal([10, 10, 15, 5], await _site.Ledger(_author));
        await Sound();
    }

    [Fact]
    public async Task The_next_day_has_a_cap_of_its_own_and_yesterdays_votes_free_yesterdays_room()
    {
        foreach (var voter in _voters[..3]) await Up(voter);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await Up(_voters[3]);
        await Up(_voters[4]);
        await _site.Do<Web.Features.Posts.EditPost>(edit => edit.Run(_answer, _author.Id, new("", "Something else altogether stands here now, so votes may be changed.", ""), null, null, default));
        await Back(_voters[0]);
        await Up(_voters[5]);
        Assert.Equal([10, 10, 5, 10, 10, -10, 5], await _site.Ledger(_author));
        Assert.Equal([15, 25], await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _author.Id && d.Capped != 0).OrderBy(d => d.Day).Select(d => d.Capped).ToListAsync()));
        await Sound();
    }

    [Fact]
    public async Task The_cap_is_never_overshot_whatever_runs_at_once()
    {
        List<Member> crowd = [];
        for (var i = 0; i < 32; i++) crowd.Add(await _site.Member($"one of many {i}"));
        await Task.WhenAll(crowd.Select(voter => Task.Run(() => Up(voter))));
        Assert.Equal((26, 32), (await _site.Reputation(_author), await _site.Read(db => db.Answers.Select(a => a.Score).SingleAsync())));
        await Task.WhenAll(crowd.Select((voter, i) => Task.Run(() => i % 2 == 0 ? Back(voter) : Task.CompletedTask)));
        await Sound();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Up(Member voter) => _site.Vote(_answer, voter, VoteDirection.Up);

    private Task<int> Back(Member voter) => _site.Vote(_answer, voter, null);

    private async Task Sound() => Assert.Empty((await _site.Verify()).Findings);
}
