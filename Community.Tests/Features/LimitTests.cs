namespace Community.Tests.Features;

public sealed class LimitTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _voter = null!;

    public async ValueTask InitializeAsync() => _voter = await _site.Member("cy");

    private async Task<int> Answered(Member author) => await _site.Answer(await _site.Ask(await _site.Member($"asker {Guid.NewGuid():n}"[..14])), author);

    [Fact]
    public async Task The_last_ten_of_forty_votes_are_for_questions()
    {
        for (var i = 0; i < 30; i++) await _site.Vote(await Answered(await _site.Member($"author {i}")), _voter, VoteDirection.Up);
        var answer = await Answered(await _site.Member("one more"));
        Assert.Equal("vote.day-limit-answers", await Acting.Refused(() => _site.Vote(answer, _voter, VoteDirection.Up)));
        for (var i = 0; i < 10; i++) await _site.Vote(await _site.Ask(await _site.Member($"late asker {i}")), _voter, VoteDirection.Up);
        var question = await _site.Ask(await _site.Member("the last"));
        Assert.Equal("vote.day-limit", await Acting.Refused(() => _site.Vote(question, _voter, VoteDirection.Up)));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Vote(answer, _voter, VoteDirection.Up);
    }

    [Fact]
    public async Task One_author_gets_at_most_six_up_and_three_down_from_one_voter_a_day()
    {
        var author = await _site.Member("ben");
        List<int> answers = [];
        for (var i = 0; i < 10; i++) answers.Add(await Answered(author));
        foreach (var answer in answers[..6]) await _site.Vote(answer, _voter, VoteDirection.Up);
        Assert.Equal("vote.author-limit-up", await Acting.Refused(() => _site.Vote(answers[6], _voter, VoteDirection.Up)));
        foreach (var answer in answers[6..9]) await _site.Vote(answer, _voter, VoteDirection.Down);
        Assert.Equal("vote.author-limit-down", await Acting.Refused(() => _site.Vote(answers[9], _voter, VoteDirection.Down)));

        await _site.Vote(answers[0], _voter, null);
        await _site.Vote(answers[9], _voter, VoteDirection.Up);
        Assert.Equal(9, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _voter.Id).Select(d => d.Votes).SingleAsync()));
    }

    [Fact]
    public async Task On_their_first_day_newcomers_ask_three_questions_and_give_ten_answers()
    {
        var newcomer = await _site.Do<CommunityDb, Member>(db => db.Transact(() =>
        {
            var member = new Member("Newcomer", _site.Clock.Now);
            member.Confirm(_site.Clock.Now);
            db.Add(member);
            return Task.FromResult(member);
        }, default));
        for (var i = 0; i < 3; i++) await _site.Ask(newcomer);
        Assert.Equal("question.first-day-limit", await Acting.Refused(() => _site.Ask(newcomer)));
        var question = await _site.Ask(_voter);
        for (var i = 0; i < 10; i++) await _site.Answer(question, newcomer);
        Assert.Equal("answer.first-day-limit", await Acting.Refused(() => _site.Answer(question, newcomer)));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Ask(newcomer);
    }

    [Fact]
    public async Task Nothing_is_written_or_voted_before_the_address_is_confirmed()
    {
        var unconfirmed = await _site.Do<CommunityDb, Member>(db => db.Transact(() =>
        {
            var member = new Member("Unconfirmed", _site.Clock.Now);
            db.Add(member);
            return Task.FromResult(member);
        }, default));
        var question = await _site.Ask(_voter);
        Assert.Equal("member.not-confirmed", await Acting.Refused(() => _site.Ask(unconfirmed)));
        Assert.Equal("member.not-confirmed", await Acting.Refused(() => _site.Answer(question, unconfirmed)));
        Assert.Equal("member.not-confirmed", await Acting.Refused(() => _site.Comment(question, unconfirmed)));
        Assert.Equal("member.not-confirmed", await Acting.Refused(() => _site.Vote(question, unconfirmed, VoteDirection.Up)));
    }

    [Fact]
    public async Task Whoever_is_suspended_reads_but_does_not_write()
    {
        var question = await _site.Ask(_voter);
        var suspended = await _site.Member("sue");
        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == suspended.Id)).Suspend(_site.Clock.Now.AddDays(3), "Advertising."), default));
        Assert.Equal("member.suspended", await Acting.Refused(() => _site.Vote(question, suspended, VoteDirection.Up)));
        _site.Clock.Advance(TimeSpan.FromDays(4));
        await _site.Vote(question, suspended, VoteDirection.Up);
    }

    [Fact]
    public async Task In_a_grown_community_votes_of_young_accounts_count_and_pay_nothing()
    {
        await using var grown = new Site { Settings = new() { ["Privileges:Preset"] = "Grown" } };
        var author = await grown.Member("ben", 1);
        var question = await grown.Ask(author, tags: await Tagged(grown));
        var young = await grown.Do<CommunityDb, Member>(db => db.Transact(async () =>
        {
            var member = new Member("Young", grown.Clock.Now.AddDays(-1));
            member.Confirm(grown.Clock.Now);
            member.Appoint(Roles.Moderator);
            db.Add(member);
            await Task.CompletedTask;
            return member;
        }, default));
        Assert.Equal(1, await grown.Vote(question, young, VoteDirection.Up));
        Assert.Empty(await grown.Ledger(author));
    }

    private static async Task<string> Tagged(Site site)
    {
        await site.Ask(await site.Member("elder", 2000));
        return Some.Tags;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
