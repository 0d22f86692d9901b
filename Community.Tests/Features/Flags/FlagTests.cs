namespace Community.Tests.Features.Flags;

/// <summary>What members say is wrong, what that brings about by itself, and what moderators make of it.</summary>
public sealed class FlagTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private readonly List<Member> _crowd = [];
    private Member _asker = null!, _author = null!, _moderator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _moderator) = (await _site.Member("ann"), await _site.Member("ben", 30), await _site.Member("mo", roles: Roles.Moderator));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
        for (var i = 0; i < 8; i++) _crowd.Add(await _site.Member($"flagger {i}", 20));
    }

    private async Task FlagBy(int count, int? post = null, int skip = 0)
    {
        foreach (var member in _crowd.Skip(skip).Take(count)) await _site.Flag(post ?? _answer, member);
    }

    [Fact]
    public async Task Three_spam_flags_hide_a_post_and_six_remove_it_and_nobody_loses_reputation_by_that()
    {
        await FlagBy(2);
        Assert.True(await _site.IsListed(_answer));
        Assert.False(await _site.Flag(_answer, _crowd[2], FlagKind.Abusive));
        Assert.False(await _site.IsListed(_answer));
        Assert.Equal(HoldCause.Flags, (await _site.Post(_answer)).HeldFor);
        Assert.Equal(0, await _site.Read(db => db.Questions.Where(q => q.Id == _question).Select(q => q.AnswerCount).SingleAsync()));
        Assert.Contains(NotificationKind.PostHidden, await _site.Told(_author));
        Assert.Equal([_answer], await _site.Waiting(ReviewQueue.Flags));
        await _site.IsSound();

        // Others do not see it any more, so what is missing are flags of moderators.
        Assert.Equal("post.unknown", await Acting.Refused(() => _site.Flag(_answer, _crowd[3])));
        for (var i = 0; i < 3; i++) await _site.Flag(_answer, await _site.Member($"mod {i}", roles: Roles.Moderator));
        Assert.Equal(SystemMember.Community, (await _site.Post(_answer)).DeletedById);
        Assert.Equal(30, await _site.Reputation(_author));
        Assert.Contains(NotificationKind.PostRemoved, await _site.Told(_author));
        Assert.Equal([_answer], await _site.Waiting(ReviewQueue.Flags)); // a moderator is still to judge
        await _site.IsSound();
    }

    [Fact]
    public async Task Other_flags_only_call_a_moderator()
    {
        foreach (var member in _crowd) await _site.Flag(_answer, member, FlagKind.NotAnAnswer);
        Assert.True(await _site.IsListed(_answer));
        Assert.Equal([_answer], await _site.Waiting(ReviewQueue.Flags));
        Assert.Equal(1, await _site.Read(db => db.FlagCases.CountAsync()));
    }

    [Fact]
    public async Task Flags_of_newcomers_and_of_a_third_colleague_do_not_count()
    {
        for (var i = 0; i < 3; i++) await _site.Flag(_answer, await _site.Member($"newcomer {i}", 14));
        await _site.Company("Huaxin", isVerified: false, [.. _crowd]);
        await FlagBy(8);
        Assert.True(await _site.IsListed(_answer));
        Assert.Equal(2, await _site.Read(db => db.Flags.CountAsync(f => f.Counts)));
        await _site.Flag(_answer, await _site.Member("from elsewhere", 15));
        Assert.False(await _site.IsListed(_answer));
    }

    [Fact]
    public async Task Who_was_declined_three_times_of_five_does_not_count_for_thirty_days()
    {
        var eager = _crowd[0];
        for (var i = 0; i < 3; i++)
        {
            var post = await _site.Answer(_question, _author);
            await _site.Flag(post, eager);
            await _site.Decide(post, _moderator, null);
        }
        await _site.Flag(_answer, eager);
        Assert.False(await Counts(_answer));
        await _site.Decide(_answer, _moderator, null);
        _site.Clock.Advance(TimeSpan.FromDays(31));
        await _site.Flag(_answer, eager);
        Assert.True(await Counts(_answer));

        Task<bool> Counts(int post) => _site.Read(db => db.Flags.Where(f => f.PostId == post && f.Outcome == null).Select(f => f.Counts).SingleAsync());
    }

    [Fact]
    public async Task What_is_valued_accepted_or_written_by_staff_is_never_hidden_by_flags_alone()
    {
        var byStaff = await _site.Answer(_question, await _site.Member("vee", roles: Roles.Vendor));
        var valued = await _site.Answer(_question, _author);
        foreach (var voter in _crowd.Take(3)) await _site.Vote(valued, voter, VoteDirection.Up);
        await _site.Accept(_question, _answer, _asker);
        foreach (var post in (int[])[byStaff, valued, _answer])
        {
            await FlagBy(8, post);
            Assert.True(await _site.IsListed(post));
        }
    }

    [Fact]
    public async Task A_moderators_removal_as_spam_costs_a_hundred_once_and_bringing_the_post_back_returns_it()
    {
        await _site.Vote(_answer, _asker, VoteDirection.Up);
        Assert.Equal(40, await _site.Reputation(_author));
        await FlagBy(3);
        await _site.Decide(_answer, _moderator, FlagEffect.RemoveAsSpam);
        Assert.Equal(30 - 100, await _site.Reputation(_author));
        await _site.IsSound();
        Assert.Equal("flag.decided-already", await Acting.Refused(() => _site.Decide(_answer, _moderator, FlagEffect.RemoveAsSpam)));
        Assert.Equal(30 - 100, await _site.Reputation(_author));

        await _site.Undelete(_answer, _moderator);
        Assert.Equal(40, await _site.Reputation(_author));
        Assert.True(await _site.IsListed(_answer));
        await _site.IsSound();
        await FlagBy(1, skip: 4);
        await _site.Decide(_answer, _moderator, FlagEffect.RemoveAsSpam);
        Assert.Equal(30 - 100, await _site.Reputation(_author));
        await _site.IsSound();
    }

    [Fact]
    public async Task Six_flags_at_once_are_one_case_and_remove_the_post_once()
    {
        List<Member> moderators = [];
        for (var i = 0; i < 6; i++) moderators.Add(await _site.Member($"mod {i}", roles: Roles.Moderator));
        await Task.WhenAll(moderators.Select(m => Task.Run(() => _site.Flag(_answer, m))));
        Assert.Equal(6, await _site.Read(db => db.Flags.CountAsync(f => f.Counts)));
        Assert.Equal(1, await _site.Read(db => db.FlagCases.CountAsync()));
        Assert.Equal(1, await _site.Read(db => db.Acts.CountAsync(a => a.PostId == _answer && a.Kind == ActKind.Deleted)));
        Assert.True((await _site.Post(_answer)).IsDeleted);
        await _site.IsSound();
    }

    [Fact]
    public async Task Declining_shows_the_post_again_and_everyone_who_flagged_hears_it()
    {
        await FlagBy(3);
        await _site.Decide(_answer, _moderator, null);
        Assert.True(await _site.IsListed(_answer));
        Assert.Empty(await _site.Waiting(ReviewQueue.Flags));
        foreach (var member in _crowd.Take(3)) Assert.Equal([NotificationKind.FlagAnswered], await _site.Told(member));
        using var browser = new Browser(_site, "zh-CN", _crowd[0]);
        Assert.Contains("该帖子可以保留", (await browser.Open("/inbox")).Text, StringComparison.Ordinal);
        Assert.Contains(NotificationKind.Released, await _site.Told(_author));
        await _site.IsSound();
    }

    [Fact]
    public async Task What_flags_removed_comes_back_when_a_moderator_declines_them()
    {
        for (var i = 0; i < 6; i++) await _site.Flag(_question, await _site.Member($"mod {i}", roles: Roles.Moderator));
        Assert.True((await _site.Post(_question)).IsDeleted);
        Assert.False(await _site.IsListed(_answer));
        await _site.Decide(_question, _moderator, null);
        Assert.True(await _site.IsListed(_question));
        Assert.True(await _site.IsListed(_answer));
        await _site.IsSound();
    }

    [Fact]
    public async Task Deleting_or_keeping_a_flagged_post_answers_its_flags()
    {
        await FlagBy(1);
        await _site.Delete(_answer, _moderator);
        Assert.Equal(FlagOutcome.Upheld, await Outcome());
        await _site.Undelete(_answer, _moderator);
        await FlagBy(1, skip: 1);
        await _site.Delete(_answer, _author);
        Assert.Equal(FlagOutcome.Moot, await Outcome());
        Assert.Empty(await _site.Waiting(ReviewQueue.Flags));
        await _site.IsSound();

        Task<FlagOutcome?> Outcome() => _site.Read(db => db.FlagCases.OrderByDescending(c => c.Id).Select(c => c.Outcome).FirstAsync());
    }

    [Fact]
    public async Task Flags_keep_to_their_rules()
    {
        Assert.Equal("flag.own-post", await Acting.Refused(() => _site.Flag(_answer, _author)));
        Assert.Equal("flag.text-missing", await Acting.Refused(() => _site.Flag(_answer, _crowd[0], FlagKind.NeedsAttention, "  ")));
        Assert.Equal("flag.text-too-long", await Acting.Refused(() => _site.Flag(_answer, _crowd[0], FlagKind.NeedsAttention, new('x', 501))));
        Assert.Equal("flag.kind", await Acting.Refused(() => _site.Flag(_question, _crowd[0], FlagKind.NotAnAnswer)));
        await _site.Flag(_answer, _crowd[0]);
        Assert.Equal("flag.already", await Acting.Refused(() => _site.Flag(_answer, _crowd[0], FlagKind.Outdated)));
        for (var i = 0; i < 9; i++) await _site.Flag(await _site.Answer(_question, _author), _crowd[0], FlagKind.Outdated);
        var eleventh = await _site.Answer(_question, _author);
        Assert.Equal("flag.day-limit", await Acting.Refused(() => _site.Flag(eleventh, _crowd[0])));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Decide(_answer, _asker, null)));
        await _site.IsSound();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
