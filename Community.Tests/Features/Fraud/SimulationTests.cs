namespace Community.Tests.Features.Fraud;

/// <summary>A month of a community with four frauds in it: they are found and nobody else is, and what they gained is gone as if it had never been.</summary>
public sealed class SimulationTests
{
    private static readonly string[] Expected =
    [
        $"{FraudRule.FreshAccounts}: {Village.Fresh}, {Village.Fresh + 1}, {Village.Fresh + 2}, {Village.Fresh + 3} for {Village.Master}: 24",
        $"{FraudRule.Mutual}: {Village.Ring}, {Village.Ring + 1}, {Village.Ring + 2} for {Village.Ring}, {Village.Ring + 1}, {Village.Ring + 2}: 30",
        $"{FraudRule.Favourite}: {Village.Puppet} for {Village.Master}: 9",
        $"{FraudRule.Favourite}: {Village.Fan} for {Village.Adored}: 9",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_frauds_are_found_and_nobody_else_whatever_the_month_was_like(int seed)
    {
        var begin = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        var village = new Village(seed);
        var found = FraudDetection.Find(village.Acts(begin), Enumerable.Range(Village.Fresh, 4).Select(m => new ActingAccount(m, begin + Village.Joined(m), [])), new(), begin.AddDays(Village.Days + 0.5));
        Assert.Equal(Expected.Order(), Told(found, _ => _).Order());
        Assert.Equal(village.Deeds.Where(d => d.IsFraud).Select(d => (d.Who, d.Post)).Order(), found.SelectMany(s => s.Acts).Select(a => (a.ActorId, a.PostId)).Order());
    }

    [Fact]
    public async Task What_was_gained_by_fraud_is_gone_as_if_it_had_never_been_and_overturning_brings_it_back()
    {
        var village = new Village(7);
        await using var honest = new Site { Settings = Site.BadgesPayNothing };
        await using var site = new Site { Settings = Site.BadgesPayNothing };
        var without = Task.Run(() => Live(honest, village, withFraud: false));
        var members = await Live(site, village, withFraud: true);
        await without;
        Assert.Empty((await site.Verify()).Findings);
        var before = await site.Books();
        Assert.NotEqual(await Balances(honest), await Balances(site));

        Assert.Equal(Expected.Order(), Told(await site.Search(), id => members.IndexOf(id)).Order());
        Assert.Empty((await site.Verify()).Findings);
        Assert.Empty(await site.Search());

        Assert.Equal(await Scores(honest), await Scores(site));
        var clean = await Balances(honest);
        var now = await Balances(site);
        // Honest votes on a day whose cap the fraud had used up were written short, and are not topped up.
        var shorts = await site.Read(db => db.LedgerLines.Where(l => l.Kind == LedgerKind.Upvoted && l.Turn == 1 && l.Reputation < 10
            && !db.LedgerLines.Any(n => n.Kind == l.Kind && n.SubjectId == l.SubjectId && n.MemberId == l.MemberId && n.CauserId == l.CauserId && n.Turn == 2)).Select(l => new { l.MemberId, Short = 10 - l.Reputation }).ToListAsync());
        Assert.Equal([members[Village.Master]], shorts.Select(s => s.MemberId).Distinct());
        Assert.Equal(clean.ToDictionary(m => m.Key, m => m.Value - shorts.Where(s => s.MemberId == m.Key).Sum(s => s.Short)), now);

        var moderator = await site.Member("mo", roles: Roles.Moderator);
        foreach (var found in await site.Cases())
        {
            await site.Overturn(found, moderator);
            Assert.Empty((await site.Verify()).Findings);
        }
        Assert.Equal(before, (await site.Books()).Where(row => !row.StartsWith("member mo:", StringComparison.Ordinal)));
        Assert.Empty(await site.Search());
    }

    private static IEnumerable<string> Told(IEnumerable<FraudSeries> found, Func<int, int> number) => found.Select(s =>
        $"{s.Rule}: {string.Join(", ", s.Acts.Select(a => number(a.ActorId)).Distinct().Order())} for {string.Join(", ", s.Acts.Select(a => number(a.AuthorId)).Distinct().Order())}: {s.Acts.Count}");

    private static Task<Dictionary<int, int>> Balances(Site site) => site.Read(async db =>
    {
        var members = await db.Members.Where(m => m.Kind == MemberKind.Person).Select(m => new { m.Id, m.Reputation, m.Points }).ToListAsync();
        Assert.All(members, m => Assert.Equal(m.Points, m.Reputation - 1)); // here nobody votes down
        return members.ToDictionary(m => m.Id, m => m.Reputation);
    });

    private static Task<List<(int, int, int, int)>> Scores(Site site)
        => site.Read(async db => (await db.Posts.Everything().OrderBy(p => p.Id).Select(p => new { p.Id, p.UpVotes, p.DownVotes, p.Score }).ToListAsync()).ConvertAll(p => (p.Id, p.UpVotes, p.DownVotes, p.Score)));

    /// <summary>Lives through the month. Answers the members' ids, in the village's order.</summary>
    private static async Task<List<int>> Live(Site site, Village village, bool withFraud)
    {
        List<Member> members = [];
        await site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            for (var i = 0; i < Village.Members; i++)
            {
                var member = new Member($"villager {i}", site.Clock.Now + Village.Joined(i));
                member.Confirm(site.Clock.Now);
                members.Add(member);
            }
            db.AddRange(members);
            await db.SaveChangesAsync();
        }, default));
        Dictionary<int, int> posts = [];
        var (begin, lived) = (site.Clock.Now, TimeSpan.Zero);
        foreach (var deed in village.Deeds.Where(d => withFraud || !d.IsFraud))
        {
            site.Clock.Advance(deed.At - lived);
            lived = deed.At;
            var who = members[deed.Who];
            switch (deed.Kind)
            {
                case Deed.Kinds.Ask: posts[deed.Post] = await site.Ask(who, $"{Some.Title} ({deed.Post})"); break;
                case Deed.Kinds.Answer: posts[deed.Post] = await site.Answer(posts[deed.Question], who); break;
                case Deed.Kinds.Upvote: await site.Vote(posts[deed.Post], who, VoteDirection.Up); break;
                default: await site.Accept(posts[deed.Question], posts[deed.Post], who); break;
            }
        }
        site.Clock.Advance(begin.AddDays(Village.Days + 0.5) - site.Clock.Now);
        return members.ConvertAll(m => m.Id);
    }
}
