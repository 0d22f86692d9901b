namespace Community.Tests.Features.Badges;

/// <summary>What others valued: by votes, by saving, by looking.</summary>
public sealed class ValuedPostsTests : Earning
{
    [Fact]
    public async Task A_question_is_nice_at_ten_good_at_twenty_five_and_great_at_a_hundred()
        => await Climbs(await Site.Ask(Ann), Ann, "nice-question", "good-question", "great-question");

    [Fact]
    public async Task An_answer_is_nice_at_ten_good_at_twenty_five_and_great_at_a_hundred()
        => await Climbs(await Site.Answer(await Site.Ask(Ben), Ann), Ann, "nice-answer", "good-answer", "great-answer");

    private async Task Climbs(int post, Member author, string nice, string good, string great)
    {
        var before = 0;
        foreach (var (badge, at) in (IEnumerable<(string, int)>)[(nice, 10), (good, 25), (great, 100)])
        {
            await DoesNotEarn(author, badge, () => Raise(post, before, at - 1));
            await Earns(author, badge, () => Raise(post, at - 1, at));
            before = at;
        }
        Assert.Equal(1, await Has(author, nice));
    }

    [Fact]
    public async Task Each_post_earns_for_itself()
    {
        for (var i = 1; i <= 2; i++)
        {
            await Raise(await Site.Ask(Ann, $"How do I do this the {i}. time?"), 0, 10);
            Assert.Equal(i, await Has(Ann, "nice-question"));
        }
        Assert.Equal(1, await Has(Ann, "student"));
        var counted = await Site.Read(db => db.BadgeCounts.AsNoTracking().SingleAsync(c => c.Badge == 10));
        Assert.Equal((1, 2), (counted.Holders, counted.Awards));
    }

    [Fact]
    public async Task A_vote_taken_back_takes_no_badge_away()
    {
        var question = await Site.Ask(Ann);
        await Raise(question, 0, 10);
        var last = (await Crowd(10))[9];
        await Site.Vote(question, last, null);
        await Site.Vote(question, last, VoteDirection.Up);
        Assert.Equal(1, await Has(Ann, "nice-question"));
        Assert.Empty((await Site.Verify()).Findings);
    }

    [Fact]
    public async Task A_question_that_many_keep_is_a_favorite_and_then_a_stellar_one()
    {
        var question = await Site.Ask(Ann);
        var crowd = await Crowd(100);
        foreach (var (member, i) in crowd.Select((m, i) => (m, i + 1)))
        {
            await Save(question, member);
            await Save(question, member); // a double click is one
            if (i is 24 or 25) Assert.Equal(i / 25, await Has(Ann, "favorite-question"));
            if (i is 99 or 100) Assert.Equal(i / 100, await Has(Ann, "stellar-question"));
        }
        await Save(question, crowd[0], wanted: false);
        Assert.Equal(99, await Site.Read(db => db.Questions.Row(question).Select(q => q.SaveCount).SingleAsync()));
        Assert.Empty((await Site.Verify()).Findings);
    }

    [Fact]
    public async Task A_question_that_many_look_at_is_popular_notable_famous()
    {
        var question = await Site.Ask(Ann);
        var before = 0;
        foreach (var (badge, at) in (IEnumerable<(string, int)>)[("popular-question", 1_000), ("notable-question", 2_500), ("famous-question", 10_000)])
        {
            await DoesNotEarn(Ann, badge, async () => { await View(question, at - 1 - before); await Night(); });
            await Earns(Ann, badge, async () => { await View(question, 1); await Night(); });
            before = at;
        }
    }
}
