using Community.Web.Features.Ledger;
using Community.Web.Features.Notifications;
using Community.Web.Features.Questions;
using Community.Web.Features.Tags;

namespace Community.Tests.Features;

public sealed class QuestionListTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
        => (_ann, _moderator) = (await _site.Member("ann"), await _site.Member("mo", roles: Roles.Moderator));

    [Fact]
    public async Task Leafing_through_shows_every_question_once_although_new_ones_arrive_meanwhile()
    {
        await Fill(QuestionListQuery.PageSize * 2 + 5);
        var first = await List(QuestionTab.Newest);
        await _site.Ask(_ann, "Another question arrives in between");
        var second = await List(QuestionTab.Newest, first.After);
        var third = await List(QuestionTab.Newest, second.After);
        var all = first.Rows.Concat(second.Rows).Concat(third.Rows).Select(r => r.Id).ToList();
        Assert.Equal(QuestionListQuery.PageSize * 2 + 5, all.Count);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Null(third.After);
        Assert.False(third.IsFirst);
    }

    [Theory]
    [InlineData(QuestionTab.Newest)]
    [InlineData(QuestionTab.Active)]
    [InlineData(QuestionTab.Unanswered)]
    [InlineData(QuestionTab.Hot)]
    public async Task Questions_of_the_same_moment_and_the_same_heat_are_all_there(QuestionTab tab)
    {
        await Fill(QuestionListQuery.PageSize + 12);
        var moment = _site.Clock.Now.AddHours(-1);
        await _site.Read(db => db.Questions.ExecuteUpdateAsync(set => set
            .SetProperty(q => q.PostedAt, moment).SetProperty(q => q.LastActivityAt, moment).SetProperty(q => q.Hot, 0.75)));
        var first = await List(tab);
        var second = await List(tab, first.After);
        Assert.Equal(QuestionListQuery.PageSize + 12, first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_is_deleted_or_held_stands_in_no_list_whoever_looks()
    {
        var (deleted, held, shown) = (await _site.Ask(_ann), await _site.Ask(_ann), await _site.Ask(_ann));
        await _site.Delete(deleted, _moderator);
        await _site.Read(db => db.Questions.ExecuteUpdateAsync(set => set
            .SetProperty(q => q.BountyEndsAt, _site.Clock.Now.AddDays(1)).SetProperty(q => q.OfficialAt, _site.Clock.Now))); // for the tabs of bounties and of official answers
        await _site.Read(db => db.Questions.Where(q => q.Id == held).ExecuteUpdateAsync(set => set.SetProperty(q => q.IsHeld, true)));
        foreach (var tab in Enum.GetValues<QuestionTab>())
            foreach (var reader in (Reader[])[Reader.Anyone, Reader.Of(_ann), Reader.Of(_moderator)])
                Assert.Equal([shown], (await List(tab, reader: reader)).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task A_good_or_accepted_answer_takes_a_question_from_the_unanswered()
    {
        var (upvoted, accepted, open) = (await _site.Ask(_ann), await _site.Ask(_ann), await _site.Ask(_ann));
        var ben = await _site.Member("ben");
        await _site.Vote(await _site.Answer(upvoted, ben), _moderator, VoteDirection.Up);
        await _site.Accept(accepted, await _site.Answer(accepted, ben), _ann);
        await _site.Answer(open, ben);
        Assert.Equal([open], (await List(QuestionTab.Unanswered)).Rows.Select(r => r.Id));
        Assert.True((await List(QuestionTab.Newest)).Rows.Single(r => r.Id == accepted).HasAccepted);
    }

    [Fact]
    public async Task A_tag_narrows_the_list_and_an_unknown_one_is_refused()
    {
        var tagged = await _site.Ask(_ann, tags: "sql 库存");
        await _site.Ask(_ann, tags: "sql");
        var list = await _site.Do<QuestionListQuery, QuestionList>(q => q.List(Reader.Anyone, QuestionTab.Newest, "库存", null, null, default));
        Assert.Equal([tagged], list.Rows.Select(r => r.Id));
        Assert.Equal(["sql", "库存"], list.Rows[0].Tags);
        Assert.Equal("tag.unknown", await Acting.Refused(() => _site.Do<QuestionListQuery, QuestionList>(q => q.List(Reader.Anyone, QuestionTab.Newest, "nothing", null, null, default))));
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    [InlineData("cXVlc3Rpb25zLk5ld2VzdAo5OTk5OTk5OTk5OTk5OTk5OTk5CjE")] // a time after the end of time
    public async Task A_broken_place_in_the_list_is_its_beginning(string after)
    {
        await _site.Ask(_ann);
        var list = await List(QuestionTab.Newest, after);
        Assert.True(list.IsFirst);
        Assert.Single(list.Rows);
    }

    [Fact]
    public async Task A_page_takes_few_statements_however_many_questions_it_shows()
    {
        await using var site = new Site { With = Statements.Counted };
        var (ann, ben) = (await site.Member("ann"), await site.Member("ben"));
        for (var i = 0; i < 12; i++) await site.Answer(await site.Ask(ann, $"Question number {i}", tags: $"sql t{i}"), ben);
        Assert.Equal(3, await Statements.Of(() => site.Do<QuestionListQuery, QuestionList>(q => q.List(Reader.Anyone, QuestionTab.Hot, "sql", null, null, default))));
        Assert.Equal(8, await Statements.Of(() => site.Do<TagPageQuery, TagPage?>(q => q.Find(Reader.Of(ann), "sql", TagTab.Newest, default))));
        Assert.Equal(1, await Statements.Of(() => site.Do<LedgerPageQuery, LedgerPage>(q => q.List(Reader.Of(ann), ann.Id, LedgerFilter.None, null, null, default))));
        Assert.Equal(2, await Statements.Of(() => site.Do<LedgerPageQuery, LedgerPage>(q => q.List(Reader.Of(ann), ann.Id, new(LedgerSide.Gained), null, null, default))));
        Assert.Equal(2, await Statements.Of(() => site.Do<InboxPageQuery, InboxPage>(q => q.Find(Reader.Of(ann), ann.Id, null, default))));
    }

    [Theory]
    [InlineData(null, QuestionTab.Newest)]
    [InlineData("HOT", QuestionTab.Hot)]
    [InlineData("bounties", QuestionTab.Bounties)]
    [InlineData("2", QuestionTab.Newest)]
    public void What_is_no_tab_is_the_newest(string? typed, QuestionTab tab) => Assert.Equal(tab, QuestionListQuery.TabOf(typed));

    private async Task Fill(int questions)
    {
        for (var i = 0; i < questions; i++) await _site.Ask(_ann, $"Question number {i}");
    }

    private Task<QuestionList> List(QuestionTab tab, string? after = null, Reader? reader = null)
        => _site.Do<QuestionListQuery, QuestionList>(q => q.List(reader ?? Reader.Anyone, tab, null, null, after, default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
