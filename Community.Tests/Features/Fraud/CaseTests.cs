namespace Community.Tests.Features.Fraud;

/// <summary>What becomes of votes and accepts that were part of a series, and of those that were not after all.</summary>
public sealed class CaseTests : IAsyncLifetime
{
    private const int Series = 5;
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private readonly List<int> _questions = [], _answers = [];
    private Member _asker = null!, _author = null!, _fan = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _fan, _moderator) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"), await _site.Member("mo", roles: Roles.Moderator));
        for (var i = 0; i < Series; i++)
        {
            _questions.Add(await _site.Ask(_asker, $"{Some.Title} {i}"));
            _answers.Add(await _site.Answer(_questions[i], _author));
        }
    }

    private async Task Fawn(VoteDirection direction = VoteDirection.Up)
    {
        foreach (var answer in _answers.Take(direction is VoteDirection.Up ? Series : 3)) await _site.Vote(answer, _fan, direction);
    }

    private async Task AcceptAll()
    {
        for (var i = 0; i < Series; i++) await _site.Accept(_questions[i], _answers[i], _asker);
    }

    private async Task<int> Case()
    {
        Assert.Single(await _site.Search());
        Assert.Empty((await _site.Verify()).Findings);
        return (await _site.Cases())[^1];
    }

    private async Task<int> Reputation(Member member)
    {
        Assert.Empty((await _site.Verify()).Findings);
        return await _site.Reputation(member);
    }

    [Fact]
    public async Task A_voided_series_counts_nowhere_and_both_are_told_once()
    {
        var honest = await _site.Member("dee");
        await _site.Vote(_answers[0], honest, VoteDirection.Up);
        await Fawn();
        Assert.Equal(61, await _site.Reputation(_author));

        var found = await Case();
        Assert.Equal(11, await _site.Reputation(_author));
        Assert.Equal(10, await _site.Read(db => db.Members.Where(m => m.Id == _author.Id).Select(m => m.Points).SingleAsync()));
        Assert.Equal([1, 0, 0, 0, 0], await _site.Read(db => db.Answers.OrderBy(a => a.Id).Select(a => a.Score).ToListAsync()));
        Assert.Equal([true, false, false, false, false], await _site.Read(db => db.Questions.OrderBy(q => q.Id).Select(q => q.IsAnswered).ToListAsync()));
        Assert.Equal(5, await _site.Read(db => db.LedgerLines.CountAsync(l => l.CaseId == found && l.Turn == 2 && l.Reputation == -10 && l.Points == -10)));
        Assert.Equal([_author.Id, _fan.Id], await _site.Read(db => db.Notifications.Where(n => n.Kind == NotificationKind.SerialVoting && n.ThingId == found).OrderBy(n => n.MemberId).Select(n => n.MemberId).ToListAsync()));
    }

    [Fact]
    public async Task The_case_holds_who_voted_for_whom_and_when()
    {
        await Fawn();
        var found = await Case();
        var evidence = await _site.Read(db => db.FraudEvidence.AsNoTracking().Where(e => e.CaseId == found).OrderBy(e => e.PostId).ToListAsync());
        Assert.Equal(_answers, evidence.Select(e => e.PostId));
        Assert.All(evidence, e => Assert.Equal((_fan.Id, _author.Id, EvidenceKind.Upvote), (e.ActorId, e.AuthorId, e.Kind)));
        Assert.Equal(FraudRule.Burst, await _site.Read(db => db.FraudCases.Select(f => f.Rule).SingleAsync()));
    }

    [Fact]
    public async Task Looking_only_changes_nothing()
    {
        await Fawn();
        var books = await _site.Books();
        Assert.Equal(Series, Assert.Single(await _site.Search(dry: true)).Acts.Count);
        Assert.Equal(books, await _site.Books());
        Assert.Empty(await _site.Cases());
    }

    [Fact]
    public async Task What_is_void_is_not_found_again_and_cannot_be_voted_again_nor_does_its_day_have_more_votes()
    {
        await Fawn();
        await Case();
        Assert.Empty(await _site.Search());
        foreach (var wanted in (VoteDirection[])[VoteDirection.Up, VoteDirection.Down])
            Assert.Equal("vote.voided", await Acting.Refused(() => _site.Vote(_answers[0], _fan, wanted)));
        Assert.Equal(0, await _site.Vote(_answers[0], _fan, null));
        Assert.Equal((5, 5), await _site.Read(async db => (await db.MemberDays.Where(d => d.MemberId == _fan.Id).SumAsync(d => d.Votes), await db.MemberAuthorDays.Where(d => d.VoterId == _fan.Id).SumAsync(d => d.Up))));
        var sixth = await _site.Answer(_questions[0], _author);
        await _site.Vote(sixth, _fan, VoteDirection.Up);
        var seventh = await _site.Answer(_questions[0], _author);
        Assert.Equal("vote.author-limit-up", await Acting.Refused(() => _site.Vote(seventh, _fan, VoteDirection.Up)));
    }

    [Fact]
    public async Task Overturning_restores_everything_to_the_digit_for_its_day_and_uses_no_room()
    {
        for (var i = 0; i < 18; i++) await _site.Vote(_questions[0], await _site.Member($"reader {i}"), VoteDirection.Up);
        for (var i = 0; i < 18; i++) await _site.Vote(_answers[0], await _site.Member($"other reader {i}"), VoteDirection.Up);
        await Fawn(); // the fourth and fifth write nothing, and the third is over the cap as well
        await AcceptAll();
        var (books, author) = (await _site.Books(), await Reputation(_author));
        Assert.Equal(1 + 200 + 75, author);

        _site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, (await _site.Search()).Count);
        Assert.Equal(1 + 180, await Reputation(_author));
        foreach (var found in await _site.Cases()) await _site.Overturn(found, _moderator);

        Assert.Equal(books, await _site.Books());
        Assert.Empty((await _site.Verify()).Findings);
        var restored = await _site.Read(db => db.LedgerLines.AsNoTracking().Where(l => l.CaseId != null && l.Turn == 3).ToListAsync());
        Assert.All(restored, l => Assert.Equal(0, l.Room));
        Assert.Single(restored.Select(l => l.Day).Distinct());
        Assert.Equal(180, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _author.Id).SumAsync(d => d.Capped)));
    }

    [Fact]
    public async Task What_was_overturned_is_not_found_again_and_votes_are_the_voters_own_again()
    {
        await Fawn();
        await _site.Overturn(await Case(), _moderator);
        Assert.Empty(await _site.Search());
        Assert.Equal(0, await _site.Vote(_answers[0], _fan, null));
        Assert.Equal(1 + 40, await Reputation(_author));
    }

    [Fact]
    public async Task A_case_is_overturned_once_by_a_moderator_who_is_not_in_it_and_says_why()
    {
        await Fawn();
        var found = await Case();
        Assert.Equal("fraud.overturn-not-yours", await Acting.Refused(() => _site.Overturn(found, _asker)));
        Assert.Equal("fraud.overturn-reason", await Acting.Refused(() => _site.Overturn(found, _moderator, "  ")));
        Assert.Equal("fraud.unknown", await Acting.Refused(() => _site.Overturn(found + 1, _moderator)));
        await _site.Do<Web.Features.Members.AppointMember>(appoint => appoint.Run(_author.Id, Roles.Moderator, default));
        Assert.Equal("fraud.overturn-own", await Acting.Refused(() => _site.Overturn(found, _author)));
        await _site.Overturn(found, _moderator, "Colleagues\nof one shift");
        Assert.Equal("fraud.overturned-already", await Acting.Refused(() => _site.Overturn(found, _moderator)));
        Assert.Equal((_moderator.Id, "Colleagues of one shift"), await _site.Read(async db => await db.FraudCases.Select(f => new ValueTuple<int?, string?>(f.OverturnedById, f.OverturnReason)).SingleAsync()));
    }

    [Fact]
    public async Task Undeleting_does_not_bring_back_what_was_voided_while_the_post_was_deleted()
    {
        await Fawn();
        await _site.Delete(_answers[0], _moderator);
        var found = await Case();
        Assert.Equal(1, await Reputation(_author));
        await _site.Undelete(_answers[0], _moderator);
        Assert.Equal(1, await Reputation(_author));
        await _site.Overturn(found, _moderator);
        Assert.Equal(51, await Reputation(_author));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_overturned_while_a_post_is_deleted_leaves_the_rest_to_undeleting(bool isDeletedFirst)
    {
        await Fawn();
        if (isDeletedFirst) await _site.Delete(_answers[0], _moderator);
        var found = await Case();
        if (!isDeletedFirst) await _site.Delete(_answers[0], _moderator);
        await _site.Overturn(found, _moderator);
        Assert.Equal(41, await Reputation(_author));
        await _site.Undelete(_answers[0], _moderator);
        Assert.Equal(51, await Reputation(_author));
        await _site.Delete(_answers[0], _moderator);
        Assert.Equal(41, await Reputation(_author));
    }

    [Fact]
    public async Task A_post_that_keeps_its_rewards_loses_and_regains_them_by_the_case_alone()
    {
        _site.Clock.Advance(TimeSpan.FromDays(61));
        await Fawn();
        foreach (var name in (string[])["dee", "eve", "fay"]) await _site.Vote(_answers[0], await _site.Member(name), VoteDirection.Up);
        await _site.Delete(_answers[0], _moderator);
        Assert.Equal(1 + 80, await Reputation(_author));
        var found = await Case();
        Assert.Equal(1 + 30, await Reputation(_author));
        await _site.Overturn(found, _moderator);
        Assert.Equal(1 + 80, await Reputation(_author));
        await _site.Undelete(_answers[0], _moderator);
        Assert.Equal(1 + 80, await Reputation(_author));
    }

    [Fact]
    public async Task Votes_against_someone_give_back_what_they_cost_both()
    {
        await using var site = new Site { Settings = { ["Fraud:BurstActs"] = "3" } };
        var (asker, author, foe) = (await site.Member("ann"), await site.Member("ben"), await site.Member("cy"));
        var question = await site.Ask(asker);
        for (var i = 0; i < 3; i++) await site.Vote(await site.Answer(question, author), foe, VoteDirection.Down);
        Assert.Equal((994, 997), (await site.Reputation(author), await site.Reputation(foe)));
        Assert.Single(await site.Search());
        Assert.Equal((1000, 1000), (await site.Reputation(author), await site.Reputation(foe)));
        Assert.Empty((await site.Verify()).Findings);
        await site.Overturn(1, await site.Member("mo", roles: Roles.Moderator));
        Assert.Equal((994, 997), (await site.Reputation(author), await site.Reputation(foe)));
        Assert.Empty((await site.Verify()).Findings);
    }

    [Fact]
    public async Task A_voided_accept_stands_and_pays_nothing_however_often_it_is_given_again()
    {
        await AcceptAll();
        Assert.Equal((1 + 75, 1010), (await Reputation(_author), await Reputation(_asker)));
        await Case();
        Assert.Equal((1, 1000), (await Reputation(_author), await Reputation(_asker)));
        Assert.Equal(_answers, await _site.Read(db => db.Questions.OrderBy(q => q.Id).Select(q => q.AcceptedId!.Value).ToListAsync()));
        await _site.Accept(_questions[0], null, _asker);
        await _site.Accept(_questions[0], _answers[0], _asker);
        Assert.Equal((1, 1000), (await Reputation(_author), await Reputation(_asker)));
        Assert.Empty(await _site.Search());

        // The five that the pair may have paid in these days stay used.
        var sixth = await _site.Ask(_asker, $"{Some.Title} 6");
        await _site.Accept(sixth, await _site.Answer(sixth, _author), _asker);
        Assert.Equal(1, await Reputation(_author));
    }

    [Fact]
    public async Task An_overturned_case_pays_the_accepts_that_still_stand_and_the_others_when_they_are_given_again()
    {
        await AcceptAll();
        var found = await Case();
        await _site.Accept(_questions[0], null, _asker);
        await _site.Accept(_questions[1], null, _asker);
        await _site.Accept(_questions[1], _answers[1], _asker);
        await _site.Overturn(found, _moderator);
        Assert.Equal((1 + 60, 1008), (await Reputation(_author), await Reputation(_asker)));
        await _site.Accept(_questions[0], _answers[0], _asker);
        Assert.Equal((1 + 75, 1010), (await Reputation(_author), await Reputation(_asker)));
    }

    [Fact]
    public async Task An_accept_that_was_voided_comes_back_unpaid_with_its_answer_and_paid_when_overturned_meanwhile()
    {
        await AcceptAll();
        var found = await Case();
        await _site.Delete(_answers[0], _moderator);
        await _site.Undelete(_answers[0], _moderator);
        Assert.Equal(1, await Reputation(_author));
        await _site.Delete(_answers[0], _moderator);
        await _site.Overturn(found, _moderator);
        Assert.Equal((1 + 60, 1008), (await Reputation(_author), await Reputation(_asker)));
        await _site.Undelete(_answers[0], _moderator);
        Assert.Equal((1 + 75, 1010), (await Reputation(_author), await Reputation(_asker)));
    }

    [Fact]
    public async Task Staff_who_accept_a_voided_answer_for_a_silent_asker_do_not_pay_it_either()
    {
        await AcceptAll();
        var found = await Case();
        await _site.Accept(_questions[0], null, _asker);
        _site.Clock.Advance(TimeSpan.FromDays(8));
        await _site.Accept(_questions[0], _answers[0], _moderator);
        Assert.Equal((1, 1000), (await Reputation(_author), await Reputation(_asker)));
        await _site.Overturn(found, _moderator);
        Assert.Equal((1 + 60, 1008), (await Reputation(_author), await Reputation(_asker)));
    }

    [Fact]
    public async Task What_staff_accept_for_a_silent_asker_is_no_act_of_the_asker()
    {
        _site.Clock.Advance(TimeSpan.FromDays(8));
        for (var i = 0; i < Series; i++) await _site.Accept(_questions[i], _answers[i], _moderator);
        Assert.Empty(await _site.Search());
    }

    [Fact]
    public async Task Votes_that_never_paid_only_leave_the_score()
    {
        await _site.Company("Huaxin", isVerified: false, _author, _fan);
        await Fawn();
        var found = await Case();
        Assert.Equal(0, await _site.Read(db => db.Answers.SumAsync(a => a.Score)));
        await _site.Overturn(found, _moderator);
        Assert.Equal(5, await _site.Read(db => db.Answers.SumAsync(a => a.Score)));
        Assert.Equal(1, await Reputation(_author));
    }

    [Fact]
    public async Task Networks_are_remembered_as_networks_and_forgotten_in_time()
    {
        foreach (var address in (string?[])["203.0.113.9", "203.0.113.200", "2001:db8::7", null, "127.0.0.1"])
            await _site.Do<Register>(register => register.Run($"Reader {address?.Length}{address?[^1]}", $"{Guid.NewGuid():n}@example.com", Joining.Password, "en", address, default));
        Assert.Equal(["2001:db8::/64", "203.0.113.0/24", "203.0.113.0/24"], await _site.Read(db => db.MemberNetworks.OrderBy(n => n.Network).Select(n => n.Network).ToListAsync()));
        _site.Clock.Advance(TimeSpan.FromDays(61));
        await _site.Search();
        Assert.Empty(await _site.Read(db => db.MemberNetworks.ToListAsync()));
    }

    [Fact]
    public async Task Searching_many_times_at_once_opens_one_case()
    {
        await Fawn();
        var found = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _site.Search())));
        Assert.Equal(1, found.Sum(f => f.Count));
        Assert.Single(await _site.Cases());
        Assert.Equal(1, await Reputation(_author));
    }

    [Fact]
    public async Task Voting_while_the_search_runs_leaves_votes_case_and_ledger_equal()
    {
        await Fawn();
        var voting = Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            try { await _site.Vote(_answers[i % Series], _fan, i % 3 == 0 ? null : VoteDirection.Up); }
            catch (RuleBrokenException e) { Assert.Contains(e.Code, (string[])["vote.voided", "vote.author-limit-up"]); }
        }));
        await Task.WhenAll([.. voting, .. Enumerable.Range(0, 4).Select(_ => Task.Run(() => _site.Search()))]);
        var standing = await _site.Read(db => db.Votes.CountAsync(v => v.Direction != null));
        Assert.Equal(1 + (10 * standing), await Reputation(_author));
    }

    [Fact]
    public async Task Overturning_many_times_at_once_restores_once()
    {
        await Fawn();
        var found = await Case();
        var done = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            try { await _site.Overturn(found, _moderator); return 1; }
            catch (RuleBrokenException e) { Assert.Equal("fraud.overturned-already", e.Code); return 0; }
        })));
        Assert.Equal(1, done.Sum());
        Assert.Equal(51, await Reputation(_author));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
