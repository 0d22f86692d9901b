namespace Community.Tests.Features.Closings;

/// <summary>What trusted members delete together they bring back together, and nothing that was earned is lost on the way.</summary>
public sealed class DeleteByVotesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _author = null!, _moderator = null!;
    private Member[] _trusted = [];
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _moderator) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("mo", roles: Roles.Moderator));
        _trusted = [await _site.Member("tia", 1500), await _site.Member("tom", 1500), await _site.Member("tes", 1500), await _site.Member("tim", 1500)];
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    private async Task<bool> IsDeleted(int post) => await _site.Read(db => db.Posts.Where(p => p.Id == post).Select(p => p.DeletedAt != null).SingleAsync());

    [Fact]
    public async Task Three_delete_an_answer_that_others_found_of_no_use_and_three_bring_it_back()
    {
        Assert.Equal("answer.delete-score", await Acting.Refused(() => _site.Delete(_answer, _trusted[0])));
        await _site.Vote(_answer, _asker, VoteDirection.Down);
        var before = await _site.Balances();
        foreach (var member in _trusted[..2]) await _site.Delete(_answer, member);
        await _site.Delete(_answer, _trusted[0]); // twice is once
        Assert.False(await IsDeleted(_answer));
        await _site.Delete(_answer, _trusted[2]);
        Assert.True(await IsDeleted(_answer));
        Assert.Equal(1, await _site.Reputation(_author));
        Assert.Empty((await _site.Verify()).Findings);

        Assert.Equal("post.undelete-not-yours", await Acting.Refused(() => _site.Undelete(_answer, _author)));
        foreach (var member in _trusted[1..3]) await _site.Undelete(_answer, member);
        Assert.True(await IsDeleted(_answer));
        await _site.Undelete(_answer, _trusted[3]);
        Assert.False(await IsDeleted(_answer));
        Assert.Equal(before, await _site.Balances());
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task A_question_is_deleted_by_votes_once_it_has_been_closed_for_two_days()
    {
        Assert.Equal("question.delete-not-closed-long", await Acting.Refused(() => _site.Delete(_question, _trusted[0])));
        await _site.Close(_question, _moderator);
        _site.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal("question.delete-not-closed-long", await Acting.Refused(() => _site.Delete(_question, _trusted[0])));
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(_trusted.Select(t => Task.Run(async () =>
        {
            try { await _site.Delete(_question, t); }
            catch (RuleBrokenException e) { Assert.Contains(e.Code, (string[])["post.unknown", "post.deleted"]); }
        })));
        Assert.True(await IsDeleted(_question));
        Assert.Equal(1, await _site.Read(db => db.Acts.CountAsync(a => a.PostId == _question && a.Kind == ActKind.Deleted)));
        foreach (var member in _trusted[..3]) await _site.Undelete(_question, member);
        Assert.False(await IsDeleted(_question));
    }

    [Fact]
    public async Task Accepted_answers_those_of_ones_own_and_what_a_moderator_deleted_are_not_voted_about()
    {
        await _site.Vote(_answer, _asker, VoteDirection.Down);
        await _site.Accept(_question, _answer, _asker);
        Assert.Equal("answer.delete-accepted", await Acting.Refused(() => _site.Delete(_answer, _trusted[0])));
        await _site.Delete(_answer, _moderator);
        Assert.Equal("post.unknown", await Acting.Refused(() => _site.Undelete(_answer, _trusted[0])));
        Assert.Equal("post.delete-not-yours", await Acting.Refused(() => _site.Delete(_question, _author)));
    }

    [Fact]
    public async Task Ten_delete_votes_a_day()
    {
        List<int> useless = [];
        for (var i = 0; i < 11; i++)
        {
            useless.Add(await _site.Answer(await _site.Ask(_asker, $"Question number {i} of many"), _author));
            await _site.Vote(useless[i], await _site.Member($"critic {i}"), VoteDirection.Down);
        }
        for (var i = 0; i < 10; i++) await _site.Delete(useless[i], _trusted[0]);
        Assert.Equal("post.delete-day-limit", await Acting.Refused(() => _site.Delete(useless[10], _trusted[0])));
    }

    [Fact]
    public async Task A_deletion_with_forty_votes_an_accept_and_an_awarded_bounty_undone_restores_every_balance_to_the_digit()
    {
        _site.Clock.Advance(TimeSpan.FromHours(49));
        await _site.OfferBounty(_question, _asker, 150);
        for (var i = 0; i < 40; i++)
        {
            if (i % 13 == 12) _site.Clock.Advance(TimeSpan.FromDays(1)); // three days, so that the cap is met and not all there is
            await _site.Vote(_answer, await _site.Member($"voter {i}"), i % 4 == 3 ? VoteDirection.Down : VoteDirection.Up);
        }
        await _site.Accept(_question, _answer, _asker);
        await _site.Award(_question, _answer, _asker);
        await _site.Thank(_answer, _trusted[0], 25);
        var before = await _site.Balances();
        Assert.Empty((await _site.Verify()).Findings);

        await _site.Delete(_answer, _moderator);
        var between = await _site.Balances();
        Assert.Equal(1, between[_author.Id].Reputation);
        Assert.Equal(0, between[SystemMember.Escrow].Points);
        Assert.True(between[_author.Id].Points >= 150 + 25); // what was given stands
        Assert.Empty((await _site.Verify()).Findings);

        await _site.Undelete(_answer, _moderator);
        Assert.Equal(before, await _site.Balances());
        Assert.Equal(_answer, (await _site.Question(_question)).AcceptedId);
        Assert.Empty((await _site.Verify()).Findings);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
