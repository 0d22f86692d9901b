using Community.Web.Features.Notifications;
using Community.Web.Live;

namespace Community.Tests.Live;

public sealed class PersonalTests : IAsyncLifetime
{
    private readonly Site _site = new Site().Listen();
    private Member _asker = null!, _answerer = null!, _voter = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _answerer);
    }

    [Fact]
    public async Task The_author_hears_of_ten_points_for_an_upvote_and_where_they_came_from()
    {
        await using var author = await LiveClient.Connect(_site, _answerer);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        Assert.Equal($"PointsChanged(10, 10, \"Upvoted\", \"/a/{_answer}\", 1)", $"{await author.Next("PointsChanged")}");
        Assert.Equal($"PointsChanged(0, 5, \"Badge\", \"/members/{_answerer.Id}?tab=points\", 1)", $"{await author.Next("PointsChanged")}"); // a first answer upvoted
        await _site.Vote(_answer, _voter, null);
        Assert.Equal($"PointsChanged(-10, -10, \"Upvoted\", \"/a/{_answer}\", 1)", $"{await author.Next("PointsChanged")}");
    }

    [Fact]
    public async Task The_askers_bell_counts_up_on_every_page_they_have_open()
    {
        await using var one = await LiveClient.Connect(_site, _asker);
        await using var other = await LiveClient.Connect(_site, _asker);
        var second = await _site.Answer(_question, _voter);
        foreach (var page in (LiveClient[])[one, other])
        {
            var told = await page.Next("Notified");
            var news = told.Arguments[0]!;
            Assert.Equal(("Answer", second, _question, "cy", Some.Title, $"/a/{second}"),
                ((string?)news["kind"], (int)news["postId"]!, (int)news["questionId"]!, (string?)news["by"], (string?)news["title"], (string?)news["link"]));
            Assert.Equal((2, 2), (told.NumberAt(1), told.NumberAt(2)));
        }
    }

    [Fact]
    public async Task Nobody_else_hears_what_is_meant_for_one()
    {
        await using var stranger = await LiveClient.Connect(_site);
        await using var other = await LiveClient.Connect(_site, _voter);
        foreach (var page in (LiveClient[])[stranger, other]) await page.Call("WatchQuestion", _question);
        await _site.Accept(_question, _answer, _asker);
        var sentinel = await _site.Comment(_answer, _asker);
        foreach (var page in (LiveClient[])[stranger, other])
        {
            Assert.Equal($"AnswerAccepted({_question}, {_answer}, 2)", $"{await page.Next()}");
            Assert.Equal($"CommentPosted({_answer}, {sentinel}, 3)", $"{await page.Next()}");
        }
        Assert.Null(await stranger.Call("SinceInbox", 0));
    }

    [Fact]
    public async Task A_page_that_was_away_asks_for_the_news_it_missed_and_both_balances()
    {
        await using var page = await LiveClient.Connect(_site, _asker);
        var second = await _site.Answer(_question, _voter);
        var since = (await page.Call("SinceInbox", 1))!;
        Assert.Equal((2, 2, 1000, 999), ((int)since["sequence"]!, (int)since["unread"]!, (int)since["reputation"]!, (int)since["points"]!));
        Assert.Equal(second, (int)Assert.Single(since["news"]!.AsArray())!["postId"]!);

        await _site.Do<ReadInbox, int>(read => read.Run(_asker.Id, 2, null, default));
        Assert.Equal(0, (int)(await page.Call("SinceInbox", 2))!["unread"]!);
    }

    [Fact]
    public async Task News_about_a_post_that_is_gone_is_not_told()
    {
        await _site.Delete(_answer, _answerer);
        await using var page = await LiveClient.Connect(_site, _asker);
        Assert.Empty((await page.Call("SinceInbox", 0))!["news"]!.AsArray());
    }

    [Fact]
    public async Task Someone_suspended_loses_the_connection_and_gets_nothing_personal_on_the_next()
    {
        await using var before = await LiveClient.Connect(_site, _asker);
        await using var other = await LiveClient.Connect(_site, _voter);
        await _site.Do<CommunityDb>(db => db.Transact(async () =>
            (await db.Members.SingleAsync(m => m.Id == _asker.Id)).Suspend(_site.Clock.Now.AddDays(1), "spam"), default));
        await _site.Do<RecheckConnections>(recheck => recheck.Run(default));
        await before.Ended();

        await using var after = await LiveClient.Connect(_site, _asker);
        Assert.Null(await after.Call("SinceInbox", 0));
        Assert.NotNull(await other.Call("SinceInbox", 0));
        await after.Call("WatchQuestion", _question);
        await _site.Answer(_question, _voter);
        await _site.Vote(_question, _voter, VoteDirection.Up);
        Assert.Equal("AnswerPosted", (await after.Next()).Name);
        Assert.Equal("ScoreChanged", (await after.Next()).Name);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
