using Community.Web.Features.Follows;
using Community.Web.Features.Home;
using Community.Web.Features.Members;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Home;

/// <summary>Everyone's own work first.</summary>
public sealed class HomePageTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _asker = null!, _author = null!, _moderator = null!, _vendor = null!;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author) = (await _site.Member("ann", 20), await _site.Member("ben", 20));
        (_moderator, _vendor) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("vee", roles: Roles.Vendor));
    }

    [Fact]
    public async Task Visitors_are_told_how_large_the_community_is_and_counted_at_most_once_a_minute()
    {
        var question = await _site.Ask(_asker);
        await _site.Accept(question, await _site.Answer(question, _author), _asker);
        var unseen = await _site.Ask(_asker);
        await _site.Accept(unseen, await _site.Answer(unseen, _author), _asker);
        await _site.Delete(unseen, _moderator);
        Assert.InRange(await Statements.Of(() => Home(null)), 3, 4);
        Assert.Equal((4, 1, 1), await Figures());

        await _site.Ask(_asker, "One more question for the figures");
        Assert.Equal(2, await Statements.Of(() => Home(null)));
        Assert.Equal((4, 1, 1), await Figures());
        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal((4, 2, 1), await Figures());

        async Task<(int, int, int)> Figures()
        {
            var home = await Home(null);
            Assert.Null(home.Mine);
            Assert.Null(home.Staff);
            return (home.Visitor!.Figures.Members, home.Visitor.Figures.Questions, home.Visitor.Figures.Solved);
        }
    }

    [Fact]
    public async Task An_asker_sees_what_is_still_open_and_how_many_answers_are_new()
    {
        var (open, solved) = (await _site.Ask(_asker, "This one is still open"), await _site.Ask(_asker, "This one is solved"));
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.Accept(solved, await _site.Answer(solved, _author), _asker);
        await _site.Answer(open, _author);
        await _site.Answer(open, _vendor);
        var mine = Assert.Single((await Home(_asker)).Mine!.MyOpen);
        Assert.Equal((open, 2, 2), (mine.Id, mine.AnswerCount, mine.NewAnswers));

        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.Comment(open, _asker);
        Assert.Equal((2, 0), await Open());
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.Answer(open, _asker); // one's own answer is no news
        await _site.Answer(open, _moderator);
        Assert.Equal(4, (await Open()).Answers);

        async Task<(int Answers, int New)> Open()
        {
            var row = Assert.Single((await Home(_asker)).Mine!.MyOpen);
            return (row.AnswerCount, row.NewAnswers);
        }
    }

    [Fact]
    public async Task Who_has_answered_three_times_or_earned_a_hundred_is_shown_where_an_answer_counts_most()
    {
        Assert.False((await Home(_author)).Mine!.IsContributor);
        for (var i = 0; i < 3; i++) await _site.Answer(await _site.Ask(_asker, tags: "sql"), _author);
        Assert.True((await Home(_author)).Mine!.IsContributor);
        Assert.True((await Home(await _site.Member("cy", 100))).Mine!.IsContributor);
        Assert.False((await Home(await _site.Member("di", 99))).Mine!.IsContributor);
    }

    [Fact]
    public async Task Contributors_see_what_waits_in_the_tags_they_answer_in_and_nothing_they_cannot_help_with()
    {
        for (var i = 0; i < 3; i++) await _site.Answer(await _site.Ask(_asker, "I have answered this", tags: "sql"), _author);
        var tried = await _site.Ask(_asker, "Somebody has tried this", tags: "sql");
        await _site.Answer(tried, _vendor);
        var untouched = await _site.Ask(_asker, "Nobody has tried this", tags: "sql files");
        await _site.Ask(_asker, "In a tag of others", tags: "c#");
        await _site.Ask(_author, "My own question", tags: "sql");
        var solved = await _site.Ask(_asker, "This is solved", tags: "sql");
        await _site.Accept(solved, await _site.Answer(solved, _vendor), _asker);
        var closed = await _site.Ask(_asker, "This is closed", tags: "sql");
        await _site.Do<CloseQuestion>(close => close.Run(closed, _moderator.Id, CloseReason.OffTopic, null, default));
        // The hottest would be first, were it not that somebody has tried it.
        await _site.Read(db => db.Questions.Where(q => q.Id == tried).ExecuteUpdateAsync(set => set.SetProperty(q => q.Hot, 1e6)));
        Assert.Equal([untouched, tried], (await Home(_author)).Mine!.Waiting.Select(q => q.Id));
    }

    [Fact]
    public async Task Staff_see_their_queues_counted_and_nobody_else_does()
    {
        await _site.Ask(_asker, "Nobody has answered this for long");
        var answered = await _site.Ask(_asker, "Somebody has tried this one");
        await _site.Answer(answered, _author);
        var (closed, deleted) = (await _site.Ask(_asker, "To be closed"), await _site.Ask(_asker, "To be deleted"));
        _site.Clock.Advance(TimeSpan.FromDays(3));
        await _site.Ask(_asker, "This has just been asked");
        await _site.Do<CloseQuestion>(close => close.Run(closed, _moderator.Id, CloseReason.OffTopic, null, default));
        await _site.Delete(deleted, _moderator);
        Assert.Equal(new StaffQueues(1, 3, 1, 1, 0), (await Home(_moderator)).Staff!.Queues);
        Assert.Equal((true, false), ((await Home(_moderator)).Staff!.SeesDeleted, (await Home(_vendor)).Staff!.SeesDeleted));
        Assert.Null((await Home(_asker)).Staff);
        _site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(new StaffQueues(2, 3, 0, 0, 0), (await Home(_moderator)).Staff!.Queues);
    }

    [Fact]
    public async Task A_long_queue_is_counted_no_further_than_is_told()
    {
        await using var site = new Site { Settings = new() { ["Home:MostCounted"] = "2" } };
        var (ann, moderator) = (await site.Member("ann"), await site.Member("mo", roles: Roles.Moderator));
        for (var i = 0; i < 5; i++) await site.Ask(ann, $"Question number {i}");
        using var browser = new Browser(site, "en", moderator);
        Assert.Equal("2+", (await browser.Open("/")).Document.QuerySelector("[data-queue=unanswered] .tile-count")!.TextContent);
    }

    [Fact]
    public async Task Home_takes_few_statements_for_everyone()
    {
        await _site.Ask(_asker, tags: "sql");
        await _site.Do<Follow>(follow => follow.Tag("sql", _asker.Id, true, default));
        for (var i = 0; i < 12; i++) await _site.Answer(await _site.Ask(_asker, $"Question number {i}", tags: $"sql t{i}"), _author);
        foreach (var (member, most) in ((Member?, int)[])[(null, 4), (_asker, 6), (_author, 6), (_moderator, 8), (_vendor, 8)])
        {
            var card = await Card(member);
            Assert.InRange(await Statements.Of(() => _site.Do<HomePageQuery, HomePage>(q => q.Find(card, default))), 2, most);
        }
    }

    private async Task<HomePage> Home(Member? member)
    {
        var card = await Card(member);
        return await _site.Do<HomePageQuery, HomePage>(q => q.Find(card, default));
    }

    private async Task<MemberCard?> Card(Member? member) => member is null ? null : await _site.Do<MemberCardQuery, MemberCard?>(q => q.Find(member.Id, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
