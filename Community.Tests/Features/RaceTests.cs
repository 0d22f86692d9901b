namespace Community.Tests.Features;

/// <summary>Many at the same moment. Nothing is lost, nothing counts twice, and the books agree afterwards.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private const int Many = 64;
    private readonly Site _site = new();
    private Member _asker = null!, _author = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author) = (await _site.Member("ann"), await _site.Member("ben", 1));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    private static Task AtOnce(int times, Func<int, Task> act) => Task.WhenAll(Enumerable.Range(0, times).Select(i => Task.Run(() => act(i))));

    private Task<Post> Post(int id) => _site.Read(db => db.Posts.AsNoTracking().SingleAsync(p => p.Id == id));

    /// <summary>Score, standing votes, open ledger lines and balance tell the same story.</summary>
    private async Task AgreeAbout(int postId, Member author)
    {
        var votes = await _site.Read(db => db.Votes.Where(v => v.PostId == postId && v.Direction != null).Select(v => v.Direction!.Value).ToListAsync());
        var post = await Post(postId);
        Assert.Equal((votes.Count(v => v is VoteDirection.Up), votes.Count(v => v is VoteDirection.Down), votes.Sum(v => (int)v)), (post.UpVotes, post.DownVotes, post.Score));
        var lines = await _site.Read(db => db.LedgerLines.AsNoTracking().ToListAsync());
        foreach (var cause in lines.GroupBy(l => l.Cause))
        {
            Assert.Equal(Enumerable.Range(1, cause.Count()), cause.OrderBy(l => l.Turn).Select(l => l.Turn));
            Assert.InRange(cause.Sum(l => l.Points), 0, int.MaxValue);
        }
        var open = lines.GroupBy(l => l.Cause).Where(c => c.Count() % 2 == 1).Select(c => c.Key).ToList();
        Assert.Equal(votes.Count(v => v is VoteDirection.Up), open.Count(c => c.Kind is LedgerKind.Upvoted && c.SubjectId == postId));
        Assert.Equal(votes.Count(v => v is VoteDirection.Down), open.Count(c => c.Kind is LedgerKind.Downvoted && c.SubjectId == postId));
        Assert.Equal(1 + lines.Where(l => l.MemberId == author.Id).Sum(l => l.Reputation), await _site.Reputation(author));
        var days = await _site.Read(db => db.MemberDays.AsNoTracking().ToListAsync());
        Assert.All(days, d => Assert.Equal(lines.Where(l => l.MemberId == d.MemberId && l.Day == d.Day).Sum(l => l.Room), d.Capped));
        Assert.All(days, d => Assert.InRange(d.Capped, 0, 200));
    }

    [Fact]
    public async Task Sixty_four_clicks_of_one_member_are_one_vote()
    {
        var voter = await _site.Member("cy");
        await AtOnce(Many, _ => _site.Vote(_answer, voter, VoteDirection.Up));
        Assert.Equal(1, await _site.Read(db => db.Votes.CountAsync()));
        Assert.Equal(1, (await Post(_answer)).Score);
        Assert.Equal([10], await _site.Ledger(_author));
        Assert.Equal(1, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == voter.Id).Select(d => d.Votes).SingleAsync()));
        await AgreeAbout(_answer, _author);
    }

    [Fact]
    public async Task Sixty_four_members_all_count_and_the_author_earns_the_days_cap()
    {
        List<Member> voters = [];
        for (var i = 0; i < Many; i++) voters.Add(await _site.Member($"voter {i}"));
        await AtOnce(Many, i => _site.Vote(_answer, voters[i], VoteDirection.Up));
        Assert.Equal(Many, (await Post(_answer)).Score);
        Assert.Equal(1 + 200, await _site.Reputation(_author));
        Assert.Equal(Many, (await _site.Ledger(_author)).Count);
        await AgreeAbout(_answer, _author);
    }

    [Fact]
    public async Task Turning_and_withdrawing_at_once_leaves_facts_score_and_ledger_equal()
    {
        var voter = await _site.Member("cy");
        VoteDirection?[] wishes = [VoteDirection.Up, VoteDirection.Down, null];
        await AtOnce(Many, i => _site.Vote(_answer, voter, wishes[i % 3]));
        await AgreeAbout(_answer, _author);
        await AtOnce(Many, _ => _site.Vote(_answer, voter, null));
        Assert.Equal(0, (await Post(_answer)).Score);
        Assert.Equal(1, await _site.Reputation(_author));
        Assert.Equal(1000, await _site.Reputation(voter));
        Assert.Equal(0, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == voter.Id).Select(d => d.Votes).SingleAsync()));
        await AgreeAbout(_answer, _author);
    }

    [Fact]
    public async Task Two_accepts_at_once_have_one_winner()
    {
        List<int> answers = [_answer];
        for (var i = 0; i < 7; i++) answers.Add(await _site.Answer(_question, await _site.Member($"helper {i}", 1)));
        await AtOnce(answers.Count, i => _site.Accept(_question, answers[i], _asker));
        var winner = await _site.Read(db => db.Questions.Select(q => q.AcceptedId).SingleAsync());
        var open = await _site.Read(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Accepted).GroupBy(l => l.SubjectId)
            .Where(g => g.Count() % 2 == 1).Select(g => g.Key).ToListAsync());
        Assert.Equal([winner!.Value], open);
        Assert.Equal(1000 + 2, await _site.Reputation(_asker));
    }

    [Fact]
    public async Task Accepting_and_withdrawing_a_hundred_times_nets_zero()
    {
        for (var i = 0; i < 100; i++)
        {
            await _site.Accept(_question, _answer, _asker);
            await _site.Accept(_question, null, _asker);
        }
        Assert.Equal(1, await _site.Reputation(_author));
        Assert.Equal(1000, await _site.Reputation(_asker));
        Assert.Equal(0, await _site.Read(db => db.Members.Where(m => m.Id == _author.Id).Select(m => m.Points).SingleAsync()));
    }

    [Fact]
    public async Task Accepting_and_withdrawing_at_once_leaves_at_most_one_payment()
    {
        await AtOnce(Many, i => _site.Accept(_question, i % 2 == 0 ? _answer : null, _asker));
        var stands = await _site.Read(db => db.Questions.Select(q => q.AcceptedId).SingleAsync()) is not null;
        Assert.Equal(stands ? 16 : 1, await _site.Reputation(_author));
        Assert.Equal(stands ? 1002 : 1000, await _site.Reputation(_asker));
    }

    [Fact]
    public async Task No_more_than_forty_votes_a_day_whatever_runs_at_once()
    {
        var voter = await _site.Member("cy");
        List<int> questions = [];
        for (var i = 0; i < 50; i++) questions.Add(await _site.Ask(await _site.Member($"asker {i}")));
        await AtOnce(50, async i =>
        {
            try { await _site.Vote(questions[i], voter, VoteDirection.Up); }
            catch (RuleBrokenException e) { Assert.Equal("vote.day-limit", e.Code); }
        });
        Assert.Equal(40, await _site.Read(db => db.Votes.CountAsync(v => v.VoterId == voter.Id)));
        Assert.Equal(40, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == voter.Id).Select(d => d.Votes).SingleAsync()));
    }

    [Fact]
    public async Task Askers_of_the_same_new_tag_at_once_make_one_tag()
    {
        List<Member> askers = [];
        for (var i = 0; i < 16; i++) askers.Add(await _site.Member($"asker {i}"));
        await AtOnce(16, i => _site.Ask(askers[i], tags: "库存 brand-new"));
        Assert.Equal(16, await _site.Read(db => db.Tags.Where(t => t.Name == "brand-new").Select(t => t.QuestionCount).SingleAsync()));
    }

    [Fact]
    public async Task A_form_sent_many_times_at_once_asks_once()
    {
        var once = Guid.NewGuid();
        await AtOnce(16, _ => _site.Do<Web.Features.Questions.AskQuestion, int>(ask => ask.Run(_asker.Id, new("Another question altogether?", Some.Body, "files", Once: once), default)));
        Assert.Equal(2, await _site.Read(db => db.Questions.CountAsync()));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
