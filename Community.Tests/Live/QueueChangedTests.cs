namespace Community.Tests.Live;

public sealed class QueueChangedTests : IAsyncLifetime
{
    private readonly Site _site = new Site().Listen();

    [Fact]
    public async Task Whoever_looks_after_a_queue_hears_how_long_it_is_and_nobody_else_may_listen()
    {
        var (ann, ben, moderator) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("mo", roles: Roles.Moderator));
        var question = await _site.Ask(ann);
        await using var desk = await LiveClient.Connect(_site, moderator);
        Assert.True((bool)(await desk.Call("WatchFeed", "queue:flags"))!);
        await using var other = await LiveClient.Connect(_site, ben);
        foreach (var feed in (string[])["queue:flags", "queue:held", "queue:nothing", "queue:"]) Assert.False((bool)(await other.Call("WatchFeed", feed))!);
        Assert.True((bool)(await other.Call("WatchFeed", "queue:first-posts"))!);
        await using var visitor = await LiveClient.Connect(_site);
        Assert.False((bool)(await visitor.Call("WatchFeed", "queue:first-posts"))!);

        await _site.Flag(question, ben);
        Assert.Equal("QueueChanged(\"flags\", 1)", $"{await desk.Next("QueueChanged")}");
        await _site.Decide(question, moderator, null);
        Assert.Equal("QueueChanged(\"flags\", 0)", $"{await desk.Next("QueueChanged")}");
    }

    [Fact]
    public async Task An_open_page_hears_that_flags_have_hidden_an_answer_and_that_it_is_back()
    {
        var (ann, moderator) = (await _site.Member("ann"), await _site.Member("mo", roles: Roles.Moderator));
        var question = await _site.Ask(ann);
        var answer = await _site.Answer(question, await _site.Member("ben"));
        await using var reader = await LiveClient.Connect(_site);
        Assert.NotNull(await reader.Call("WatchQuestion", question));
        for (var i = 0; i < 3; i++) await _site.Flag(answer, await _site.Member($"flagger {i}"));
        Assert.Equal(answer, (await reader.Next("AnswerEdited")).NumberAt(0));
        await _site.Decide(answer, moderator, null);
        Assert.Contains((await reader.Next()).Name, (string[])["AnswerPosted", "AnswerEdited"]);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
