using Community.Web.Live;

namespace Community.Tests.Live;

public sealed class PresenceTests
{
    private readonly MovableClock _clock = new();

    [Fact]
    public void A_member_with_two_pages_open_is_one_reader()
    {
        var presence = new Presence(_clock);
        presence.Reads(1, "a", "member 5", 0);
        presence.Reads(1, "b", "member 5", 0);
        presence.Reads(1, "c", "visitor x", 0);
        Assert.Equal((1, 2, 0), Only(presence));
        presence.Leaves("a");
        Assert.Empty(presence.Changes());
        presence.Leaves(1, "b");
        Assert.Equal((1, 1, 0), Only(presence));
    }

    [Fact]
    public void Whoever_stops_saying_that_they_are_there_is_forgotten_within_thirty_seconds()
    {
        var presence = new Presence(_clock);
        presence.Reads(1, "alive", "a", 0);
        presence.Reads(1, "dead", "b", 0);
        Assert.Equal((1, 2, 0), Only(presence));
        _clock.Advance(TimeSpan.FromSeconds(15));
        presence.Reads(1, "alive", "a", 0);
        Assert.Empty(presence.Changes());
        _clock.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal((1, 1, 0), Only(presence));
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal((1, 0, 0), Only(presence));
    }

    [Fact]
    public void Whoever_stops_typing_still_reads()
    {
        var presence = new Presence(_clock);
        presence.Reads(1, "a", "a", 0);
        presence.Types(1, "a", "a", 0);
        Assert.Equal((1, 1, 1), Only(presence));
        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal((1, 1, 0), Only(presence));
    }

    [Fact]
    public async Task Readers_see_each_other_come_write_and_go()
    {
        await using var site = new Site().Listen();
        var asker = await site.Member("ann");
        var question = await site.Ask(asker);
        await using var reader = await LiveClient.Connect(site);
        await reader.Call("WatchQuestion", question);
        Assert.Equal($"PresenceChanged({question}, 1, 0, 0)", $"{await reader.Next("PresenceChanged")}");
        await using (var writer = await LiveClient.Connect(site, asker))
        {
            await writer.Call("Typing", question);
            Assert.Equal($"PresenceChanged({question}, 2, 1, 0)", $"{await reader.Next("PresenceChanged")}");
            await reader.Call("Typing", question); // whoever is not signed in cannot be writing an answer
        }
        Assert.Equal($"PresenceChanged({question}, 1, 0, 0)", $"{await reader.Next("PresenceChanged")}");
    }

    private static (int, int, int) Only(Presence presence)
        => Assert.Single(presence.Changes()) is var now ? (now.QuestionId, now.Reading, now.Answering) : default;
}
