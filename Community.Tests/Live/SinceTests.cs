using System.Text.Json.Nodes;
using Community.Web.Features.Comments;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Live;

public sealed class SinceTests
{
    [Fact]
    public async Task After_a_restart_of_the_site_a_page_asks_for_what_it_missed_and_gets_exactly_that()
    {
        using var database = new TestDatabase();
        int question, untouched, edited, deleted, voted, kept, removed, seen;
        Member asker, answerer, moderator;
        await using (var site = new Site(database).Listen())
        {
            (asker, answerer, moderator) = (await site.Member("ann"), await site.Member("ben"), await site.Member("mo", roles: Roles.Moderator));
            question = await site.Ask(asker);
            (untouched, edited) = (await site.Answer(question, answerer), await site.Answer(question, answerer, Some.Body + " Second."));
            (deleted, voted) = (await site.Answer(question, answerer, Some.Body + " Third."), await site.Answer(question, moderator, Some.Body + " Fourth."));
            (kept, removed) = (await site.Comment(question, asker), await site.Comment(question, asker, "Does it run on Linux too?"));
            await using var page = await LiveClient.Connect(site);
            seen = (int)(await page.Call("WatchQuestion", question))!;
        }

        int late, remark;
        await using (var site = new Site(database).Listen())
        {
            await site.Vote(voted, asker, VoteDirection.Up);
            await site.Do<EditPost>(edit => edit.Run(edited, answerer.Id, new(null, Some.Body + " Second, better.", null), null, null, default));
            await site.Delete(deleted, answerer);
            await site.Do<DeleteComment>(delete => delete.Run(removed, asker.Id, default));
            (late, remark) = (await site.Answer(question, asker, Some.Body + " Fifth."), await site.Comment(voted, asker));
            await site.Accept(question, voted, asker);
            await site.Do<CloseQuestion>(close => close.Run(question, moderator.Id, CloseReason.NeedsFocus, null, default));
        }

        await using (var site = new Site(database).Listen())
        {
            await using var page = await LiveClient.Connect(site);
            var since = (await page.Call("Since", question, seen))!;
            Assert.Equal((seen + 8, voted, "NeedsFocus"), ((int)since["sequence"]!, (int)since["acceptedId"]!, (string)since["closed"]!));
            var posts = since["posts"]!.AsArray().ToDictionary(p => (int)p!["id"]!);
            Assert.Equal([question, edited, deleted, voted, late], posts.Keys.Order());
            Assert.Equal(1, (int)posts[voted]!["score"]!);
            Assert.NotNull(posts[edited]!["editedAt"]);
            Assert.Equal([deleted], posts.Values.Where(p => (bool)p!["deleted"]!).Select(p => (int)p!["id"]!));
            Assert.Equal(["Question", "Answer", "Answer", "Answer", "Answer"], posts.OrderBy(p => p.Key).Select(p => (string)p.Value!["kind"]!));
            Assert.Equal([(removed, true), (remark, false)], Comments(since));

            Assert.Empty((await page.Call("Since", question, seen + 8))!["posts"]!.AsArray());
            Assert.Equal([(kept, false), (removed, true), (remark, false)], Comments((await page.Call("Since", question, 0))!));
            Assert.Contains((await page.Call("Since", question, 0))!["posts"]!.AsArray(), p => (int)p!["id"]! == untouched);
        }
    }

    [Fact]
    public async Task A_deleted_answer_is_still_there_for_its_author_and_gone_for_others()
    {
        await using var site = new Site().Listen();
        var (asker, answerer) = (await site.Member("ann"), await site.Member("ben"));
        var question = await site.Ask(asker);
        var answer = await site.Answer(question, answerer);
        await site.Vote(answer, asker, VoteDirection.Up);
        await site.Delete(answer, answerer);
        await using var author = await LiveClient.Connect(site, answerer);
        await using var other = await LiveClient.Connect(site, asker);
        Assert.Equal((1, true), Only((await author.Call("Since", question, 2))!));
        Assert.Equal((0, true), Only((await other.Call("Since", question, 2))!));
    }

    private static List<(int, bool)> Comments(JsonNode since) => [.. since["comments"]!.AsArray().Select(c => ((int)c!["id"]!, (bool)c["deleted"]!)).Order()];

    private static (int Score, bool Deleted) Only(JsonNode since)
        => Assert.Single(since["posts"]!.AsArray()) is { } post ? ((int)post["score"]!, (bool)post["deleted"]!) : default;
}
