using System.Collections.Concurrent;

namespace Community.Tests.Data;

public sealed class TransactTests
{
    private sealed class Failing : IReaction, IAnnouncement
    {
        public Task React(IDomainEvent happened, CancellationToken ct) => Fail(happened);

        public Task Announce(IDomainEvent happened, CancellationToken ct) => Fail(happened);

        private static Task Fail(IDomainEvent happened) => happened is VoteMoved ? throw new InvalidOperationException("on purpose") : Task.CompletedTask;
    }

    private sealed class Listening(ConcurrentQueue<string> heard) : IAnnouncement
    {
        public Task Announce(IDomainEvent happened, CancellationToken ct)
        {
            heard.Enqueue(happened.GetType().Name);
            return Task.CompletedTask;
        }
    }

    private static async Task<(int Question, Member Asker, Member Voter)> Asked(Site site)
    {
        var asker = await site.Member("ann");
        return (await site.Ask(asker), asker, await site.Member("cy"));
    }

    [Fact]
    public async Task When_a_reaction_fails_nothing_is_kept()
    {
        await using var site = new Site { With = s => s.AddScoped<IReaction, Failing>() };
        var (question, asker, voter) = await Asked(site);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Vote(question, voter, VoteDirection.Up));
        Assert.Equal(0, await site.Read(db => db.Votes.CountAsync()));
        Assert.Equal(0, await site.Read(db => db.MemberDays.Where(d => d.MemberId == voter.Id).SumAsync(d => d.Votes)));
        Assert.Empty(await site.Ledger(asker));
        Assert.Equal((0, 0), await site.Read(async db =>
        {
            var post = await db.Posts.SingleAsync();
            return (post.Score, post.Sequence);
        }));
    }

    [Fact]
    public async Task When_an_announcement_fails_the_vote_stands()
    {
        await using var site = new Site { With = s => s.AddScoped<IAnnouncement, Failing>() };
        var (question, _, voter) = await Asked(site);
        Assert.Equal(1, await site.Vote(question, voter, VoteDirection.Up));
    }

    [Fact]
    public async Task What_a_refused_verb_did_is_never_announced()
    {
        ConcurrentQueue<string> heard = [];
        await using var site = new Site { With = s => s.AddScoped<IAnnouncement>(_ => new Listening(heard)) };
        var (question, asker, _) = await Asked(site);
        heard.Clear();
        await Acting.Refused(() => site.Vote(question, asker, VoteDirection.Up));
        Assert.Empty(heard);
    }

    [Fact]
    public async Task A_verb_that_loses_a_race_runs_again_and_tells_only_what_it_did_at_last()
    {
        ConcurrentQueue<string> heard = [];
        await using var site = new Site { With = s => s.AddScoped<IAnnouncement>(_ => new Listening(heard)) };
        var attempts = 0;
        await site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            db.Add(new Tag($"race-{++attempts}", site.Clock.Now));
            var asker = new Member($"Racer {attempts}", site.Clock.Now);
            asker.Confirm(site.Clock.Now);
            db.Add(asker);
            await db.SaveChangesAsync();
            db.Add(new Question(asker, Some.Title, new(Some.Body, "<p></p>", Some.Body, []), [new Tag("files", site.Clock.Now)], default, new(), site.Clock.Now));
            await db.SaveChangesAsync();
            if (attempts < 3) throw new DbUpdateConcurrencyException("someone was faster");
        }, default));
        Assert.Equal(3, attempts);
        Assert.Equal(["race-3"], await site.Read(db => db.Tags.Where(t => t.Name.StartsWith("race-")).Select(t => t.Name).ToListAsync()));
        Assert.Equal(1, heard.Count(h => h is nameof(QuestionAsked)));
    }

    [Fact]
    public async Task What_makes_things_happen_is_refused_outside_of_a_transaction()
    {
        await using var site = new Site();
        var asker = await site.Member("ann");
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Do<CommunityDb, int>(db =>
        {
            db.Add(new Question(asker, Some.Title, new(Some.Body, "", Some.Body, []), [], default, new(), site.Clock.Now));
            return db.SaveChangesAsync();
        }));
    }
}
