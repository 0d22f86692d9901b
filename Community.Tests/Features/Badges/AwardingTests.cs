using Community.Web.Features.Badges;
using Community.Web.Features.Proof;

namespace Community.Tests.Features.Badges;

/// <summary>What it means to be awarded: once, paid, told, counted, and from history the same.</summary>
public sealed class AwardingTests : Earning
{
    [Fact]
    public async Task A_badge_pays_points_by_its_class_and_no_reputation()
    {
        var before = await Site.Read(db => db.Members.Where(m => m.Id == Ann.Id).Select(m => new { m.Points, m.Reputation }).SingleAsync());
        await Describe(Ann, "I keep books.");
        var after = await Site.Read(db => db.Members.Where(m => m.Id == Ann.Id).Select(m => new { m.Points, m.Reputation }).SingleAsync());
        Assert.Equal((before.Points + 5, before.Reputation), (after.Points, after.Reputation));
        var line = await Site.Read(db => db.LedgerLines.SingleAsync(l => l.Kind == LedgerKind.Badge));
        Assert.Equal((await Site.Read(db => db.BadgeAwards.Select(a => a.Id).SingleAsync()), SystemMember.Community, 0), (line.SubjectId, line.CauserId, line.Room));
        Assert.Equal((NotificationKind.Badge, 8), await Site.Read(async db => await db.Notifications.Where(n => n.MemberId == Ann.Id).Select(n => new ValueTuple<NotificationKind, int>(n.Kind, n.ThingId!.Value)).SingleAsync()));
    }

    [Fact]
    public async Task Where_a_badge_is_worth_nothing_there_is_no_line()
    {
        await using var site = new Site { Settings = { ["Badges:Bronze"] = "0" } };
        var ann = await site.Member("ann");
        await site.Do<Community.Web.Features.Members.DescribeMember>(describe => describe.Run(ann.Id, "I keep books.", default));
        Assert.Equal((1, 0), (await site.Read(db => db.BadgeAwards.CountAsync()), await site.Read(db => db.LedgerLines.CountAsync(l => l.Kind == LedgerKind.Badge))));
        Assert.Empty((await site.Verify()).Findings);
    }

    [Fact]
    public async Task What_several_happenings_of_one_act_have_earned_is_awarded_once()
    {
        var id = await Site.Ask(Ann);
        await Site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var (question, now) = (await db.Questions.SingleAsync(q => q.Id == id), Site.Clock.Now);
            var ann = await db.Members.SingleAsync(m => m.Id == Ann.Id);
            foreach (var voter in (Member[])[Ben, Cy])
                db.Add(question.Vote(voter, ann, VoteDirection.Up, null, new(), new(), DateOnly.FromDateTime(now), now)!);
        }, default));
        Assert.Equal(1, await Has(Ann, "student"));
    }

    [Fact]
    public async Task Whatever_races_a_badge_is_awarded_once()
    {
        var question = await Site.Ask(Ann);
        var crowd = await Crowd(16);
        await Task.WhenAll(crowd.Select(voter => Task.Run(() => Site.Vote(question, voter, VoteDirection.Up))));
        Assert.Equal((1, 1), (await Has(Ann, "student"), await Has(Ann, "nice-question")));
        WaitDays(8);
        await Site.Ask(Ben, "Does anybody know about this one at all?");
        WaitDays(8);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Night)));
        Assert.Equal(1, await Has(Ben, "tumbleweed"));
        Assert.Equal(await Site.Read(db => db.BadgeAwards.CountAsync()), await Site.Read(db => db.LedgerLines.CountAsync(l => l.Kind == LedgerKind.Badge)));
        Assert.Empty((await Site.Verify()).Findings);
    }

    [Fact]
    public async Task What_an_act_awards_the_night_awards_as_well()
    {
        var (question, other) = (await Site.Ask(Ann), await Site.Ask(Ben, "How do I write a file line by line?"));
        var (answer, own) = (await Site.Answer(question, Ben), await Site.Answer(other, Ben));
        foreach (var post in (int[])[question, answer, own]) await Raise(post, 0, 11);
        await Site.Accept(question, answer, Ann);
        await Edit(question, Cy, Some.Body + " With a better word.");
        await Describe(Cy, "I keep books.");
        await Site.Vote(other, Cy, VoteDirection.Down);
        var awarded = await Awarded();
        Assert.True(awarded.Count > 20);

        await Site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            await db.BadgeAwards.ExecuteDeleteAsync();
            await db.BadgeCounts.ExecuteDeleteAsync();
        }, default));
        await Night();
        Assert.Equal(awarded, await Awarded());

        Task<List<string>> Awarded() => Site.Read(async db => (await db.BadgeAwards.ToListAsync()).Select(a => $"{a.Badge} {a.MemberId} {a.SubjectId}").Order(StringComparer.Ordinal).ToList());
    }

    [Fact]
    public async Task Every_vote_asks_for_all_its_badges_at_once()
    {
        await using var site = new Site { With = Statements.Counted };
        var (asker, answerer) = (await site.Member("ann"), await site.Member("ben"));
        var answer = await site.Answer(await site.Ask(asker), answerer);
        for (var i = 0; i < 3; i++)
        {
            var voter = await site.Member($"voter {i}");
            await site.Vote(await site.Ask(asker, $"What is this, number {i}?"), voter, VoteDirection.Up); // has voted before
            if (i < 2) await site.Vote(answer, voter, VoteDirection.Up);
            else Assert.Equal(1, await Asked(() => site.Vote(answer, voter, VoteDirection.Up)));
        }

        Task<int> Asked(Func<Task> act) => Statements.Of(act, "BadgeAwards");
    }

    [Fact]
    public async Task An_import_brings_the_badges_that_its_history_earned_and_they_pay_nothing()
    {
        await Site.Import(Dumps.Zip);
        var awarded = await Site.Read(db => db.BadgeAwards.CountAsync());
        Assert.True(awarded > 100, $"{awarded}");
        Assert.False(await Site.Read(db => db.LedgerLines.AnyAsync(l => l.Kind == LedgerKind.Badge)));
        Assert.False(await Site.Read(db => db.Notifications.AnyAsync()));
        // As counted from the dump itself.
        var nice = Dumps.Rows("Posts").Count(p => p.Number("PostTypeId") == 1 && p.Number("Score") >= 10 && p.NumberOrNull("OwnerUserId") is > 0);
        Assert.Equal(nice, await Site.Read(db => db.BadgeAwards.CountAsync(a => a.Badge == 10)));
        Assert.Empty((await Site.Verify()).Findings);

        var again = await Site.Do<Recount, IReadOnlyDictionary<string, int>>(recount => recount.Run(_ => { }, default));
        Assert.Equal(0, again[nameof(AwardEarned)]);
    }

    [Fact]
    public void No_badge_is_without_words_and_none_without_a_test_that_earns_it()
    {
        var tests = string.Concat(Layout.Source.Files("Community.Tests/Features/Badges").Select(f => f.Text));
        var words = File.ReadAllText(Path.Combine(Layout.Source.Root, "Community.Web/Resources/Words.resx"));
        Assert.All(BadgeCatalogue.All, entry =>
        {
            Assert.Contains($"\"{entry.Badge.Code}\"", tests, StringComparison.Ordinal);
            Assert.Contains($"\"badge.{entry.Badge.Code}\"", words, StringComparison.Ordinal);
            Assert.Contains($"\"badge.{entry.Badge.Code}.text\"", words, StringComparison.Ordinal);
        });
        Assert.Equal(BadgeCatalogue.All.Count, BadgeCatalogue.All.Select(e => e.Badge.Number).Distinct().Count());
    }
}
