using System.Net;

namespace Community.Tests.Pages;

/// <summary>Many at the same moment, over real connections to the real site.</summary>
public sealed class RacesOverHttpTests : IAsyncLifetime
{
    private const int Many = 64;
    private readonly Site _site = new Site().Listen();
    private Member _asker = null!, _author = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author) = (await _site.Member("ann"), await _site.Member("ben", 1));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    /// <summary>Every member sends their forms at once; answers the statuses.</summary>
    private async Task<List<HttpStatusCode>> AtOnce(IReadOnlyList<Member> members, string handler, Func<int, (string, string)[]> fields)
    {
        List<(Browser Browser, string Address, string Token)> open = [];
        Dictionary<int, (Browser, string, string)> known = [];
        foreach (var member in members)
        {
            if (!known.TryGetValue(member.Id, out var ready))
            {
                var browser = new Browser(_site, "en", member);
                var page = await browser.Open($"/questions/{_question}");
                known[member.Id] = ready = (browser, page.Address, page.Token());
            }
            open.Add(ready);
        }
        var answers = await Task.WhenAll(open.Select((o, i) => Task.Run(async () =>
        {
            using var answer = await o.Browser.Answer(Fields.Json($"{o.Address}?handler={handler}", [("__RequestVerificationToken", o.Token), .. fields(i)]));
            return answer.StatusCode;
        })));
        foreach (var (browser, _, _) in known.Values) browser.Dispose();
        return [.. answers];
    }

    private (string, string)[] Vote(string wanted) => [("postId", $"{_answer}"), ("wanted", wanted)];

    private Task<(int Score, int Votes)> Counted() => _site.Read(async db => (
        await db.Answers.Select(a => a.Score).SingleAsync(), await db.Votes.CountAsync(v => v.Direction != null)));

    [Fact]
    public async Task Sixty_four_clicks_of_one_member_are_one_vote()
    {
        var voter = await _site.Member("cy");
        Assert.All(await AtOnce([.. Enumerable.Repeat(voter, Many)], "Vote", _ => Vote("Up")), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Equal((1, 1), await Counted());
        Assert.Equal(11, await _site.Reputation(_author));
    }

    [Fact]
    public async Task Sixty_four_members_make_sixty_four_and_the_author_earns_the_cap()
    {
        List<Member> voters = [];
        for (var i = 0; i < Many; i++) voters.Add(await _site.Member($"voter {i}"));
        Assert.All(await AtOnce(voters, "Vote", _ => Vote("Up")), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Equal((Many, Many), await Counted());
        Assert.Equal(201, await _site.Reputation(_author));
    }

    [Fact]
    public async Task Turning_withdrawing_and_accepting_at_once_is_never_an_error_and_the_books_agree()
    {
        var voter = await _site.Member("cy");
        string[] wishes = ["Up", "Down", ""];
        Assert.All(await AtOnce([.. Enumerable.Repeat(voter, Many)], "Vote", i => Vote(wishes[i % 3])), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.All(await AtOnce([.. Enumerable.Repeat(_asker, Many)], "Accept", i => [("postId", $"{_answer}"), ("wanted", i % 2 == 0 ? "true" : "false")]), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Empty((await _site.Do<Web.Features.Proof.Verify, Web.Features.Proof.Proven>(verify => verify.Run(5, _ => { }, default))).Findings);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
