namespace Community.Tests.Features;

public sealed class CastVoteTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _answerer = null!, _voter = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _answerer);
    }

    [Fact]
    public async Task An_upvote_moves_the_score_and_the_authors_reputation()
    {
        Assert.Equal(1, await _site.Vote(_answer, _voter, VoteDirection.Up));
        Assert.Equal(11, await _site.Reputation(_answerer));
        Assert.Equal([10], await _site.Ledger(_answerer));
    }

    [Fact]
    public async Task A_vote_can_be_taken_back_and_the_ledger_remembers_both()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        Assert.Equal(0, await _site.Vote(_answer, _voter, null));
        Assert.Equal(1, await _site.Reputation(_answerer));
        Assert.Equal([10, -10], await _site.Ledger(_answerer));
    }

    [Fact]
    public async Task A_vote_turned_down_takes_back_what_it_gave_and_costs_the_voter_one()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        Assert.Equal(-1, await _site.Vote(_answer, _voter, VoteDirection.Down));
        Assert.Equal([10, -10, -2], await _site.Ledger(_answerer));
        Assert.Equal([-1], await _site.Ledger(_voter));
    }

    [Fact]
    public async Task Nobody_votes_on_their_own_post()
        => Assert.Equal("vote.own-post", await Acting.Refused(() => _site.Vote(_answer, _answerer, VoteDirection.Up)));

    [Fact]
    public async Task After_five_minutes_a_vote_stands_until_the_post_is_edited_materially()
    {
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("vote.window-over", await Acting.Refused(() => _site.Vote(_answer, _voter, null)));
        await _site.Do<Web.Features.Posts.EditPost>(edit => edit.Run(_answer, _answerer.Id, new(null, Some.Body + " Then I read the manual, and it has a chapter on streams.", null), null, null, default));
        Assert.Equal(0, await _site.Vote(_answer, _voter, null));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
