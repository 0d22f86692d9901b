using Community.Web.Features.Members;

namespace Community.Tests.Features.Members;

/// <summary>A member as others see them.</summary>
public sealed class MemberPageTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _asker = null!, _author = null!, _voter = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
    }

    [Fact]
    public async Task The_tags_a_member_knows_are_those_whose_answers_others_valued()
    {
        await Answered("sql 库存", VoteDirection.Up);
        await Answered("sql", VoteDirection.Up);
        await Answered("c#", VoteDirection.Down);
        var deleted = await Answered("gone", VoteDirection.Up);
        await _site.Delete(deleted, _moderator);
        await _site.Ask(_author, "A question of my own", tags: "asked"); // asking is not knowing
        Assert.Equal([new("sql", 2, 2), new("库存", 1, 1), new("c#", -1, 1)], (await Overview()).Tags);
    }

    [Fact]
    public async Task The_best_posts_are_the_most_valued_ones_and_the_accepted_are_marked()
    {
        var answer = await Answered("sql", VoteDirection.Up);
        await _site.Accept(await _site.Read(db => db.Answers.Where(a => a.Id == answer).Select(a => a.RootId!.Value).SingleAsync()), answer, _asker);
        var question = await _site.Ask(_author, "What is a good question?");
        await _site.Vote(question, _voter, VoteDirection.Up);
        await _site.Vote(question, _asker, VoteDirection.Up);
        await Answered("sql", null); // nobody valued it
        Assert.Equal([(question, false, 2, false), (answer, true, 1, true)], (await Overview()).Best.Select(p => (p.Id, p.IsAnswer, p.Score, p.IsAccepted)));
    }

    [Fact]
    public async Task Whoever_is_suspended_is_shown_with_one_everywhere_and_others_do_not_see_what_was()
    {
        await _site.Do<SuspendMember>(suspend => suspend.Run(_asker.Id, 7, "Advertising.", default));
        Assert.Equal((1, 1000), (await Page(_asker), (await Found(_asker)).TrueReputation));
        Assert.Equal(1, (await _site.Do<MemberCardQuery, MemberCard?>(q => q.Find(_asker.Id, default)))!.Reputation);
        Assert.Equal(1, (await List(MemberOrder.Reputation)).Rows.Single(r => r.Id == _asker.Id).Reputation);
        Assert.Null((await Overview(_asker, Reader.Anyone)).History);
        Assert.Null((await Overview(_asker, Reader.Of(_voter))).History);
        Assert.NotNull((await Overview(_asker, Reader.Of(_asker))).History);
        Assert.NotNull((await Overview(_asker, Reader.Of(_moderator))).History);
        _site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1000, await Page(_asker));

        async Task<int> Page(Member member) => (await Found(member)).Reputation;
    }

    [Fact]
    public async Task A_members_page_takes_few_statements_whatever_the_member_has_done()
    {
        for (var i = 0; i < 5; i++) await Answered($"sql t{i}", VoteDirection.Up);
        var page = await Found(_author);
        Assert.Equal(1, await Statements.Of(() => Found(_author)));
        Assert.Equal(3, await Statements.Of(() => _site.Do<MemberPageQuery, MemberOverview>(q => q.Overview(page, Reader.Anyone, default))));
        Assert.Equal(1, await Statements.Of(() => _site.Do<MemberPageQuery, ReputationHistory?>(q => q.History(page, Reader.Anyone, default))));
        Assert.Equal(1, await Statements.Of(() => _site.Do<MemberPostsQuery, MemberPosts>(q => q.List(Reader.Anyone, _author.Id, Shelf.Answers, null, default))));
        Assert.Equal(1, await Statements.Of(() => _site.Do<MemberActivityQuery, MemberActivity>(q => q.List(Reader.Anyone, _author.Id, null, default))));
        Assert.Equal(1, await Statements.Of(() => List(MemberOrder.Name)));
    }

    [Theory]
    [InlineData(MemberOrder.Reputation)]
    [InlineData(MemberOrder.Newest)]
    [InlineData(MemberOrder.Name)]
    public async Task Leafing_through_the_members_shows_each_of_them_once(MemberOrder order)
    {
        await _site.Do<CommunityDb>(db => db.Transact(() =>
        {
            for (var i = 0; i < MemberListQuery.PageSize + 3; i++) db.Add(new Member($"Person {i:000}", _site.Clock.Now));
            return Task.CompletedTask;
        }, default));
        var first = await List(order);
        var second = await List(order, first.After);
        Assert.Equal(MemberListQuery.PageSize, first.Rows.Count);
        Assert.Null(second.After);
        var all = first.Rows.Concat(second.Rows).ToList();
        Assert.Equal(MemberListQuery.PageSize + 3 + 4, all.Select(r => r.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(r => r.Id).Distinct().Count());
        if (order is MemberOrder.Name) Assert.Equal(all.Select(r => r.NameKey).Order(StringComparer.Ordinal), all.Select(r => r.NameKey));
    }

    private async Task<int> Answered(string tags, VoteDirection? vote)
    {
        var answer = await _site.Answer(await _site.Ask(_asker, tags: tags), _author);
        if (vote is not null) await _site.Vote(answer, _voter, vote);
        return answer;
    }

    private async Task<MemberPage> Found(Member member) => (await _site.Do<MemberPageQuery, MemberPage?>(q => q.Find(member.Id, default)))!;

    private Task<MemberOverview> Overview() => Overview(_author, Reader.Anyone);

    private async Task<MemberOverview> Overview(Member of, Reader reader)
    {
        var page = await Found(of);
        return await _site.Do<MemberPageQuery, MemberOverview>(q => q.Overview(page, reader, default));
    }

    private Task<MemberList> List(MemberOrder order, string? after = null) => _site.Do<MemberListQuery, MemberList>(q => q.List(order, null, after, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
