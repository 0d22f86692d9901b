using Community.Web.Features.Questions;

namespace Community.Tests.Features.Officials;

/// <summary>What the vendor stands by, who decides it, and what it brings.</summary>
public sealed class PinningTests : Vendor
{
    [Fact]
    public async Task An_official_answer_brings_its_author_thirty_whatever_the_cap_and_the_question_counts_as_answered()
    {
        await Site.Pin(Question, BensAnswer, Vera, Erp, "16.1", "17.0", "Ask for the hotfix.");
        Assert.Equal([30], await Site.Ledger(Ben));
        Assert.Equal((31, 30), (await Site.Reputation(Ben), await Site.Points(Ben)));
        Assert.Equal(0, await Site.Read(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Official).Select(l => l.Room).SingleAsync()));
        Assert.True(await Site.Read(db => db.Questions.Where(q => q.Id == Question).Select(q => q.IsAnswered && q.OfficialAt != null).SingleAsync()));
        var act = await Site.Read(db => db.Acts.SingleAsync(a => a.Kind == ActKind.Pinned));
        Assert.Equal((BensAnswer, Vera.Id, "Ask for the hotfix.", "erp 16.1 – 17.0"), (act.PostId, act.ById, act.Reason, act.After));
        await IsSound();
    }

    [Fact]
    public async Task Staff_pin_a_colleagues_answer_or_their_own_and_nobody_earns_by_it()
    {
        foreach (var author in (Member[])[Viktor, Vera])
        {
            await Site.Pin(Question, await Site.Answer(Question, author), Vera, Erp);
            Assert.Empty(await Site.Ledger(author));
        }
        await IsSound();
    }

    [Fact]
    public async Task Only_vendor_staff_who_may_write_pin_verify_and_end()
    {
        var official = await Site.Pin(Question, BensAnswer, Vera, Erp);
        foreach (var other in (Member[])[Asker, Ben, Mo, await Site.Member("olga", roles: Roles.Operator)])
        {
            Assert.Equal("right.role-not-yours", await Acting.Refused(() => Site.Pin(Question, CysAnswer, other, Erp)));
            Assert.Equal("right.role-not-yours", await Acting.Refused(() => Site.Verify(official, other)));
            Assert.Equal("right.role-not-yours", await Acting.Refused(() => Site.End(official, other)));
        }
        await Site.Do<Web.Features.Members.SuspendMember>(suspend => suspend.Run(Viktor.Id, 3, "A test.", default));
        Assert.Equal("member.suspended", await Acting.Refused(() => Site.Pin(Question, CysAnswer, Viktor, Erp)));
    }

    [Fact]
    public async Task What_is_superseded_stays_in_the_history_and_keeps_what_it_paid()
    {
        var first = await Site.Pin(Question, BensAnswer, Vera, Erp, to: "16.2");
        Assert.Equal(first, await Site.Pin(Question, BensAnswer, Viktor, Erp, to: "16.2")); // what stands already is not pinned again
        await Site.Pin(Question, CysAnswer, Viktor, Erp, from: "17.0");
        var page = await Site.Read(Question);
        Assert.Equal([CysAnswer], page.Officials.Current.Select(o => o.AnswerId));
        Assert.Equal([(BensAnswer, OfficialEnd.Superseded, "viktor")], page.Officials.Past.Select(o => (o.AnswerId, o.End!.Value, o.EndedBy!)));
        Assert.Equal((31, 31), (await Site.Reputation(Ben), await Site.Reputation(Cy)));
        await IsSound();
    }

    [Fact]
    public async Task An_answer_is_paid_once_however_often_it_is_pinned()
    {
        for (var i = 0; i < 3; i++)
        {
            await Site.Pin(Question, BensAnswer, Vera, Erp, note: $"Note {i}");
            await Site.Pin(Question, CysAnswer, Viktor, Erp, note: $"Note {i}");
        }
        await Site.Pin(Question, BensAnswer, Vera, await Site.Product("CRM", "1"));
        Assert.Equal([30], await Site.Ledger(Ben));
        Assert.Equal([30], await Site.Ledger(Cy));
        Assert.Equal([1, 1], await Site.Read(db => db.Answers.Everything().OrderBy(a => a.Id).Select(a => a.OfficialCount).ToListAsync()));
        await IsSound();
    }

    [Fact]
    public async Task What_expires_keeps_its_reward_and_a_mistake_is_taken_back_and_may_be_pinned_again()
    {
        await Site.End(await Site.Pin(Question, CysAnswer, Vera, Erp), Viktor);
        Assert.Equal([30], await Site.Ledger(Cy));
        for (var i = 0; i < 3; i++)
        {
            await Site.End(await Site.Pin(Question, BensAnswer, Vera, Erp), Viktor, mistake: true);
            Assert.Equal(1, await Site.Reputation(Ben));
            await IsSound();
        }
        await Site.Pin(Question, BensAnswer, Vera, Erp);
        Assert.Equal([30, -30, 30, -30, 30, -30, 30], await Site.Ledger(Ben));
        Assert.Equal([1, 0], await Site.Read(db => db.Answers.Everything().OrderBy(a => a.Id).Select(a => a.OfficialCount).ToListAsync()));
        await IsSound();
    }

    [Fact]
    public async Task A_mistake_leaves_the_reward_where_the_same_answer_is_official_for_another_product()
    {
        var mistaken = await Site.Pin(Question, BensAnswer, Vera, Erp);
        await Site.Pin(Question, BensAnswer, Vera, await Site.Product("CRM", "1"));
        await Site.End(mistaken, Vera, mistake: true);
        Assert.Equal([30], await Site.Ledger(Ben));
        await IsSound();
    }

    [Fact]
    public async Task A_pin_ends_with_its_answer_which_its_author_may_not_delete()
    {
        await Site.Pin(Question, BensAnswer, Vera, Erp);
        Assert.Equal("answer.delete-official", await Acting.Refused(() => Site.Delete(BensAnswer, Ben)));
        await Site.Delete(BensAnswer, Mo);
        Assert.Equal(1, await Site.Reputation(Ben));
        Assert.Null(await Site.Read(db => db.Questions.Where(q => q.Id == Question).Select(q => q.OfficialAt).SingleAsync()));
        await IsSound();
        await Site.Undelete(BensAnswer, Mo);
        Assert.Equal(31, await Site.Reputation(Ben));
        Assert.Empty((await Site.Read(Question)).Officials.Current);
        Assert.Equal("post.deleted", await Acting.Refused(async () =>
        {
            await Site.Delete(BensAnswer, Mo);
            var moderating = await Site.Member("vim", roles: Roles.Vendor | Roles.Moderator);
            await Site.Pin(Question, BensAnswer, moderating, Erp);
        }));
        await IsSound();
    }

    [Fact]
    public async Task Ranges_belong_to_the_product_and_run_forwards_and_a_review_is_in_time()
    {
        var crm = await Site.Product("CRM", "1");
        Assert.Equal("official.range-backwards", await Acting.Refused(() => Site.Pin(Question, BensAnswer, Vera, Erp, "17.0", "16.1")));
        Assert.Equal("official.no-such-version", await Acting.Refused(() => Site.Do<Web.Features.Officials.PinOfficial, int>(pin => pin.Run(Question, Vera.Id, new(BensAnswer, Erp.Id, crm.Versions[0].Id), default))));
        var today = DateOnly.FromDateTime(Site.Clock.Now);
        foreach (var day in (DateOnly[])[today, today.AddDays(1_096)])
            Assert.Equal("official.review-by", await Acting.Refused(() => Site.Pin(Question, BensAnswer, Vera, Erp, reviewBy: day)));
        await Site.Pin(Question, BensAnswer, Vera, Erp);
        Assert.Equal(today.AddDays(180), (await Site.Read(Question)).Officials.Current[0].ReviewBy);
        var elsewhere = await Site.Ask(Asker, "A question about nothing we make?");
        Assert.Equal("answer.unknown", await Acting.Refused(() => Site.Pin(elsewhere, BensAnswer, Vera, Erp)));
        Assert.Equal("official.no-product", await Acting.Refused(async () => await Site.Pin(elsewhere, await Site.Answer(elsewhere, Ben), Vera)));
    }

    [Fact]
    public async Task Who_saw_something_else_official_is_told_and_who_did_not_look_supersedes()
    {
        await Site.Pin(Question, BensAnswer, Vera, Erp, seen: 0);
        Assert.Equal("official.someone-was-faster", await Acting.Refused(() => Site.Pin(Question, CysAnswer, Viktor, Erp, seen: 0)));
        await Site.Pin(Question, CysAnswer, Viktor, Erp);
        Assert.Equal([CysAnswer], (await Site.Read(Question)).Officials.Current.Select(o => o.AnswerId));
    }

    [Fact]
    public async Task Of_many_pins_at_once_one_is_current_and_all_are_remembered()
    {
        List<int> answers = [BensAnswer, CysAnswer];
        for (var i = 0; i < 6; i++) answers.Add(await Site.Answer(Question, await Site.Member($"helper {i}", 1)));
        await Task.WhenAll(answers.Select((a, i) => Task.Run(() => Site.Pin(Question, a, i % 2 == 0 ? Vera : Viktor, Erp))));
        var officials = await Site.Read(db => db.OfficialAnswers.AsNoTracking().ToListAsync());
        Assert.Equal((1, 7), (officials.Count(o => o.IsCurrent), officials.Count(o => o.End is OfficialEnd.Superseded)));
        Assert.All(await Site.Read(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Official).GroupBy(l => l.SubjectId).Select(g => g.Count()).ToListAsync()), lines => Assert.Equal(1, lines));
        await IsSound();
    }

    [Fact]
    public async Task The_author_the_asker_and_followers_are_told_and_nobody_of_their_own_pin()
    {
        var follower = await Site.Member("flo");
        await Site.Do<Web.Features.Follows.Follow>(follow => follow.Question(Question, follower.Id, true, default));
        await Site.Do<Web.Features.Follows.Follow>(follow => follow.Question(Question, Vera.Id, true, default));
        await Site.Pin(Question, BensAnswer, Vera, Erp);
        Assert.Equal([Asker.Id, Ben.Id, follower.Id], await Site.Read(db => db.Notifications.Where(n => n.Kind == NotificationKind.Official).Select(n => n.MemberId).Order().ToListAsync()));
    }

    [Fact]
    public async Task Questions_with_an_official_answer_have_a_list_of_their_own_the_latest_pinned_first()
    {
        var other = await Site.AskAbout(Erp, Asker, title: "How do I print a file line by line?");
        await Site.AskAbout(Erp, Asker, title: "How do I draw a file line by line?");
        await Site.Pin(other, await Site.Answer(other, Ben), Vera, Erp);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var official = await Site.Pin(Question, BensAnswer, Vera, Erp);
        async Task<IEnumerable<int>> Listed() => (await Site.Do<QuestionListQuery, QuestionList>(q => q.List(Reader.Anyone, QuestionTab.Official, null, "erp", null, default))).Rows.Select(r => r.Id);
        Assert.Equal([Question, other], await Listed());
        await Site.End(official, Vera);
        Assert.Equal([other], await Listed());
    }
}
