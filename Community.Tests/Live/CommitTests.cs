namespace Community.Tests.Live;

public sealed class CommitTests
{
    [Fact]
    public async Task What_is_not_committed_is_told_to_nobody()
    {
        await using var site = new Site { With = services => services.AddSingleton<Trap>().AddScoped<IReaction, FailsWhenTold>() }.Listen();
        var (asker, voter) = (await site.Member("ann"), await site.Member("cy"));
        var question = await site.Ask(asker);
        await using var reader = await LiveClient.Connect(site, asker);
        await reader.Call("WatchQuestion", question);

        site.Services.GetRequiredService<Trap>().IsSet = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Vote(question, voter, VoteDirection.Up));
        site.Services.GetRequiredService<Trap>().IsSet = false;

        var answer = await site.Answer(question, voter);
        Assert.Equal($"AnswerPosted({question}, {answer}, \"cy\", 1)", $"{await reader.Next()}");
    }

    [Fact]
    public async Task The_stored_rows_are_there_when_their_message_arrives()
    {
        await using var site = new Site().Listen();
        var (asker, voter) = (await site.Member("ann"), await site.Member("cy"));
        var question = await site.Ask(asker);
        await using var reader = await LiveClient.Connect(site);
        await reader.Call("WatchQuestion", question);

        var voting = site.Vote(question, voter, VoteDirection.Up);
        await reader.Next("ScoreChanged");
        Assert.Equal(1, await site.Read(db => db.Votes.CountAsync(v => v.PostId == question)));
        await voting;
    }

    [Fact]
    public async Task An_announcement_that_fails_undoes_nothing_and_silences_no_other()
    {
        await using var site = new Site { With = services => services.Insert(0, ServiceDescriptor.Scoped<IAnnouncement, Stumbles>()), Settings = { ["Logging:LogLevel:Default"] = "None" } }.Listen();
        var (asker, voter) = (await site.Member("ann"), await site.Member("cy"));
        var question = await site.Ask(asker);
        await using var reader = await LiveClient.Connect(site);
        await reader.Call("WatchQuestion", question);
        Assert.Equal(1, await site.Vote(question, voter, VoteDirection.Up));
        Assert.Equal($"ScoreChanged({question}, 1, 1)", $"{await reader.Next()}");
    }

    private sealed class Trap
    {
        public bool IsSet { get; set; }
    }

    private sealed class FailsWhenTold(Trap trap) : IReaction
    {
        public int Order => 1000;

        public Task React(IDomainEvent happened, CancellationToken ct)
            => trap.IsSet ? throw new InvalidOperationException("The last step fails.") : Task.CompletedTask;
    }

    private sealed class Stumbles : IAnnouncement
    {
        public Task Announce(IDomainEvent happened, CancellationToken ct) => throw new InvalidOperationException("Nobody listens.");
    }
}
