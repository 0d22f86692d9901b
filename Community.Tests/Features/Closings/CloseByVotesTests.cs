using Community.Web.Features.Badges;
using Community.Web.Features.Closings;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Closings;

/// <summary>Members close and reopen together what one of staff would decide alone.</summary>
public sealed class CloseByVotesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _ben = null!, _cy = null!, _dee = null!, _moderator = null!, _newcomer = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_asker, _ben, _cy, _dee) = (await _site.Member("ann", 1), await _site.Member("ben"), await _site.Member("cy"), await _site.Member("dee"));
        (_moderator, _newcomer) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("new", 299));
        _question = await _site.Ask(_asker);
    }

    [Fact]
    public async Task Three_votes_close_for_the_reason_that_most_gave_and_everyone_is_named()
    {
        Assert.Equal(new(1, 3, false), await _site.Close(_question, _ben, CloseReason.NeedsDetails));
        Assert.True(await _site.Waits(_question, ReviewQueue.Close));
        Assert.Equal(new(2, 3, false), await _site.Close(_question, _cy, CloseReason.OffTopic));
        Assert.False((await _site.Question(_question)).IsClosed);
        Assert.True((await _site.Close(_question, _dee, CloseReason.NeedsDetails)).IsCarried);

        Assert.Equal(CloseReason.NeedsDetails, (await _site.Question(_question)).CloseReason);
        Assert.False(await _site.Waits(_question, ReviewQueue.Close));
        var page = await _site.Do<QuestionPageQuery, QuestionPage>(pages => pages.Find(_question, Reader.Anyone, default));
        Assert.Equal(["ben", "cy", "dee"], page.Closers.Select(c => c.Name));
        Assert.Equal([ActKind.CloseVoted, ActKind.CloseVoted, ActKind.CloseVoted, ActKind.Closed], await Acts());
        Assert.Equal(1, await _site.Read(db => db.Notifications.CountAsync(n => n.MemberId == _asker.Id && n.Kind == NotificationKind.Closed)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Where_each_gave_another_reason_the_last_counts()
    {
        await _site.Close(_question, _ben, CloseReason.NeedsDetails);
        await _site.Close(_question, _cy, CloseReason.OffTopic);
        await _site.Close(_question, _dee, CloseReason.OpinionBased);
        Assert.Equal(CloseReason.OpinionBased, (await _site.Question(_question)).CloseReason);
    }

    [Fact]
    public async Task Voting_twice_is_one_vote_and_another_reason_takes_the_place_of_the_first()
    {
        await _site.Close(_question, _ben, CloseReason.NeedsDetails);
        Assert.Equal(1, (await _site.Close(_question, _ben, CloseReason.NeedsDetails)).Votes);
        Assert.Equal(1, (await _site.Close(_question, _ben, CloseReason.OffTopic)).Votes);
        Assert.Equal(CloseReason.OffTopic, await _site.Read(db => db.ClosingVotes.Select(v => v.Reason).SingleAsync()));
        Assert.Equal(1, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _ben.Id).Select(d => d.CloseVotes).SingleAsync()));
    }

    [Fact]
    public async Task Of_many_votes_at_once_each_counts_and_the_question_is_closed_once()
    {
        List<Member> voters = [];
        for (var i = 0; i < 8; i++) voters.Add(await _site.Member($"voter {i}"));
        await Task.WhenAll(voters.Select(v => Task.Run(async () =>
        {
            try { await _site.Close(_question, v); }
            catch (RuleBrokenException e) { Assert.Equal("question.already-closed", e.Code); }
        })));
        Assert.True((await _site.Question(_question)).IsClosed);
        Assert.Equal(3, await _site.Read(db => db.ClosingVotes.CountAsync()));
        Assert.Equal([ActKind.CloseVoted, ActKind.CloseVoted, ActKind.CloseVoted, ActKind.Closed], await Acts());
    }

    [Fact]
    public async Task Votes_age_after_fourteen_days_and_leave_the_queue()
    {
        await _site.Close(_question, _ben);
        await _site.Close(_question, _cy);
        _site.Clock.Advance(TimeSpan.FromDays(14.1));
        Assert.Equal(1, await _site.Do<SettleAgedVotes, int>(aged => aged.Run(default)));
        Assert.False(await _site.Waits(_question, ReviewQueue.Close));

        Assert.Equal(new(1, 3, false), await _site.Close(_question, _dee));
        Assert.Equal(2, (await _site.Close(_question, _ben)).Votes); // cast anew, in the same row
        Assert.Equal(3, await _site.Read(db => db.ClosingVotes.CountAsync()));
    }

    [Fact]
    public async Task Staff_decides_alone_newcomers_do_not_vote_and_nobody_closes_twice()
    {
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => _site.Close(_question, _newcomer)));
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => _site.Reopen(_question, _newcomer)));
        Assert.True((await _site.Close(_question, _moderator)).IsCarried);
        Assert.Equal("question.already-closed", await Acting.Refused(() => _site.Close(_question, _ben)));
        Assert.True((await _site.Reopen(_question, await _site.Member("vera", 1, Roles.Vendor))).IsCarried);
        Assert.Equal([NotificationKind.Closed, NotificationKind.Reopened], await _site.Read(db => db.Notifications.Where(n => n.MemberId == _asker.Id).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Three_votes_open_it_again_and_closing_it_anew_takes_new_votes()
    {
        await _site.Close(_question, _moderator);
        foreach (var member in (Member[])[_ben, _cy]) await _site.Reopen(_question, member);
        Assert.True(await _site.Waits(_question, ReviewQueue.Reopen));
        Assert.True((await _site.Question(_question)).IsClosed);
        await _site.Reopen(_question, _dee);
        Assert.False((await _site.Question(_question)).IsClosed);
        Assert.False(await _site.Waits(_question, ReviewQueue.Reopen));

        foreach (var member in (Member[])[_ben, _cy, _dee]) await _site.Close(_question, member);
        await _site.Reopen(_question, _moderator);
        Assert.Equal(1, (await _site.Close(_question, _ben)).Votes);
    }

    [Fact]
    public async Task A_closed_question_that_says_something_else_is_reviewed_and_three_leave_it_closed()
    {
        await _site.Close(_question, _moderator, CloseReason.NeedsDetails);
        await Edit($"{Some.Body}.");
        Assert.False(await _site.Waits(_question, ReviewQueue.Reopen));
        await Edit("Now it says which version, which file, what was expected, and what came instead of that.");
        Assert.True(await _site.Waits(_question, ReviewQueue.Reopen));

        Assert.Equal("question.review-own", await Acting.Refused(async () => await _site.Leave(_question, await Trusted())));
        foreach (var member in (Member[])[_ben, _cy, _dee]) await _site.Leave(_question, member);
        Assert.False(await _site.Waits(_question, ReviewQueue.Reopen));
        Assert.Equal(ReviewOutcome.Rejected, await _site.Read(db => db.Reviews.Select(r => r.Outcome).SingleAsync()));
        Assert.True((await _site.Question(_question)).IsClosed);
    }

    [Fact]
    public async Task Who_holds_gold_in_one_of_its_tags_says_alone_what_is_a_duplicate_and_nothing_else()
    {
        var original = await _site.Ask(_ben, "The question that was asked first");
        await _site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var tag = await db.Tags.Select(t => t.Id).SingleAsync();
            db.Add(new BadgeAward(BadgeCatalogue.Find(BadgeCatalogue.GoldTag)!, _newcomer.Id, tag, 0, _site.Clock.Now));
        }, default));
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => _site.Close(_question, _newcomer, CloseReason.OffTopic)));
        Assert.True((await _site.Close(_question, _newcomer, CloseReason.Duplicate, original)).IsCarried);
        Assert.Equal(original, (await _site.Question(_question)).LeadsToId);
    }

    [Fact]
    public async Task Four_and_twenty_votes_a_day()
    {
        var policy = new ClosingPolicy();
        for (var i = 0; i < policy.VotesPerDay; i++) await _site.Close(await _site.Ask(_moderator, $"Question number {i} of many"), _ben);
        Assert.Equal("question.close-day-limit", await Acting.Refused(() => _site.Close(_question, _ben)));
        Assert.Empty((await _site.Verify()).Findings);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.Close(_question, _ben);
    }

    [Fact]
    public async Task An_open_bounty_keeps_a_question_open()
    {
        _site.Clock.Advance(TimeSpan.FromHours(49));
        await _site.OfferBounty(_question, _ben, 50);
        Assert.Equal("question.has-bounty", await Acting.Refused(() => _site.Close(_question, _cy)));
        Assert.Equal("question.has-bounty", await Acting.Refused(() => _site.Close(_question, _moderator)));
        var other = await _site.Ask(_cy);
        Assert.Equal("question.merge-undecided", await Acting.Refused(() => _site.MergeQuestions(_question, other, _moderator)));
    }

    /// <summary>The asker, trusted meanwhile.</summary>
    private async Task<Member> Trusted()
    {
        await _site.Do<CommunityDb>(db => db.Members.Where(m => m.Id == _asker.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Reputation, 1000)));
        return _asker;
    }

    private Task Edit(string body) => _site.Do<EditPost>(edit => edit.Run(_question, _asker.Id, new(Some.Title, body, Some.Tags), null, null, default));

    private Task<List<ActKind>> Acts() => _site.Read(db => db.Acts.Where(a => a.PostId == _question && a.Kind != ActKind.Asked).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
