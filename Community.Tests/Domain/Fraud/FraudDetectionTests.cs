namespace Community.Tests.Domain.Fraud;

/// <summary>What is a series and what is an opinion, at the thresholds and one step beside them.</summary>
public sealed class FraudDetectionTests
{
    private const int Ann = 11, Ben = 12, Cy = 13, Dee = 14, Eve = 15;
    private static readonly DateTime Now = new(2026, 6, 30, 12, 0, 0, DateTimeKind.Utc);
    private readonly List<FraudAct> _acts = [];
    private readonly List<ActingAccount> _accounts = [];
    private readonly FraudPolicy _policy = new();
    private int _post = 100;

    private IReadOnlyList<FraudSeries> Found => FraudDetection.Find(_acts, _accounts, _policy, Now);

    /// <summary>Acts of one member on as many posts of another, a day apart unless said otherwise.</summary>
    private void Acts(int actor, int author, int times, TimeSpan? apart = null, EvidenceKind kind = EvidenceKind.Upvote, Judged judged = Judged.No, double daysAgo = 29)
    {
        for (var i = 0; i < times; i++) _acts.Add(new(actor, author, _post++, kind, Now.AddDays(-daysAgo) + ((apart ?? TimeSpan.FromDays(1)) * i), judged));
    }

    private void Others(int actor, int times)
    {
        for (var i = 0; i < times; i++) Acts(actor, 1_000 + i, 1, daysAgo: 20);
    }

    private FraudSeries One(FraudRule rule, int acts)
    {
        var found = Assert.Single(Found);
        Assert.Equal((rule, acts), (found.Rule, found.Acts.Count));
        return found;
    }

    [Fact]
    public void Nothing_is_no_series() => Assert.Empty(Found);

    [Theory]
    [InlineData(5, 10, true)]
    [InlineData(5, 10.1, false)]
    [InlineData(4, 1, false)]
    public void Five_acts_within_ten_minutes_are_a_series(int times, double minutes, bool isFound)
    {
        Others(Ann, 30);
        Acts(Ann, Ben, times, TimeSpan.FromMinutes(minutes) / (times - 1));
        if (isFound) One(FraudRule.Burst, times);
        else Assert.Empty(Found);
    }

    [Fact]
    public void A_burst_is_what_was_done_at_once_and_not_the_vote_of_last_week()
    {
        Others(Ann, 30);
        Acts(Ann, Ben, 3, TimeSpan.FromDays(1));
        Acts(Ann, Ben, 7, TimeSpan.FromMinutes(2), daysAgo: 10);
        One(FraudRule.Burst, 7);
    }

    [Theory]
    [InlineData(8, 5, true)]
    [InlineData(8, 4, false)]
    [InlineData(7, 7, false)]
    [InlineData(20, 12, true)]
    [InlineData(20, 11, false)]
    public void Whoever_gives_one_author_three_fifths_of_eight_acts_or_more_is_a_fan(int all, int onOne, bool isFound)
    {
        Acts(Ann, Ben, onOne);
        Others(Ann, all - onOne);
        if (isFound) One(FraudRule.Favourite, onOne);
        else Assert.Empty(Found);
    }

    [Fact]
    public void Votes_against_someone_and_accepts_are_acts_like_any_other()
    {
        Acts(Ann, Ben, 4, kind: EvidenceKind.Downvote);
        Acts(Ann, Ben, 4, kind: EvidenceKind.Accept);
        One(FraudRule.Favourite, 8);
    }

    [Fact]
    public void What_is_older_than_the_window_and_what_lies_ahead_counts_nowhere()
    {
        Acts(Ann, Ben, 4, TimeSpan.FromHours(1), daysAgo: 30.5);
        Acts(Ann, Ben, 4, TimeSpan.FromHours(1), daysAgo: -1);
        Acts(Ann, Ben, 7, TimeSpan.FromHours(1), daysAgo: 3);
        Assert.Empty(Found);
    }

    [Fact]
    public void Nobody_is_in_a_series_with_themselves()
    {
        Acts(Ann, Ann, 20, TimeSpan.FromMinutes(1));
        Assert.Empty(Found);
    }

    [Theory]
    [InlineData(5, 5, 16, true)]
    [InlineData(5, 4, 16, false)]
    [InlineData(5, 5, 17, false)]
    public void Two_who_serve_each_other_are_a_series_on_both_sides(int there, int back, int inAll, bool isFound)
    {
        Acts(Ann, Ben, there);
        Acts(Ben, Ann, back);
        Others(Ann, inAll - there);
        Others(Ben, inAll - back);
        if (isFound) One(FraudRule.Mutual, there + back);
        else Assert.Empty(Found);
    }

    [Fact]
    public void A_ring_is_one_series_and_two_rings_are_two()
    {
        foreach (var (from, to) in (IEnumerable<(int, int)>)[(Ann, Ben), (Ben, Cy), (Cy, Ann)])
        {
            Acts(from, to, 5);
            Acts(to, from, 5);
        }
        Acts(Dee, Eve, 6);
        Acts(Eve, Dee, 6);
        Assert.Equal([(FraudRule.Mutual, 30), (FraudRule.Mutual, 12)], Found.Select(s => (s.Rule, s.Acts.Count)));
    }

    /// <summary>Accounts with two votes each for Ben, cast on their first day.</summary>
    private void Puppets(int count, Func<int, TimeSpan> joinedAfter, Func<int, string> network, int votes = 2, int forOthers = 1)
    {
        for (var i = 0; i < count; i++)
        {
            var joined = Now.AddDays(-10) + joinedAfter(i);
            _accounts.Add(new(50 + i, joined, [network(i), $"10.{i}.0.0/24"]));
            Acts(50 + i, Ben, votes, TimeSpan.FromHours(30), daysAgo: (Now - joined).TotalDays - 0.1);
            Others(50 + i, forOthers);
        }
    }

    [Theory]
    [InlineData(4, 20, "", true)]
    [InlineData(4, 20.1, "", false)]
    [InlineData(3, 1, "", false)]
    [InlineData(4, 2_000, "203.0.113.0/24", true)]
    [InlineData(3, 2_000, "203.0.113.0/24", false)]
    public void Fresh_accounts_of_one_hour_or_one_network_that_serve_one_author_are_a_series(int count, double minutesApart, string network, bool isFound)
    {
        Puppets(count, i => TimeSpan.FromMinutes(minutesApart * i), i => network.Length > 0 ? network : $"192.0.{i}.0/24");
        if (isFound) One(FraudRule.FreshAccounts, 2 * count);
        else Assert.Empty(Found);
    }

    [Fact]
    public void One_vote_each_of_newcomers_is_what_a_good_answer_gets()
    {
        Puppets(6, _ => TimeSpan.Zero, _ => "203.0.113.0/24", votes: 1, forOthers: 0);
        Assert.Empty(Found);
    }

    [Fact]
    public void Newcomers_who_vote_for_many_are_no_puppets()
    {
        Puppets(6, _ => TimeSpan.Zero, _ => "203.0.113.0/24", votes: 2, forOthers: 2);
        Assert.Empty(Found);
    }

    [Fact]
    public void Accounts_that_were_no_longer_fresh_when_they_began_are_no_puppets()
    {
        Puppets(4, _ => TimeSpan.Zero, _ => "203.0.113.0/24");
        for (var i = 0; i < _accounts.Count; i++) _accounts[i] = _accounts[i] with { JoinedAt = _accounts[i].JoinedAt.AddDays(-14) };
        Assert.Empty(Found);
    }

    [Fact]
    public void An_act_that_belongs_to_several_series_is_told_in_the_widest()
    {
        Acts(Ann, Ben, 9, TimeSpan.FromMinutes(1));
        Acts(Ben, Ann, 9, TimeSpan.FromMinutes(1));
        One(FraudRule.Mutual, 18);
    }

    [Fact]
    public void What_is_void_already_still_shows_that_the_rest_is_for_others()
    {
        Acts(Ann, Ben, 15, judged: Judged.Voided);
        Acts(Ann, Cy, 9);
        Assert.Empty(Found);
    }

    [Fact]
    public void Who_goes_on_after_a_case_is_measured_by_what_came_since()
    {
        Acts(Ann, Ben, 8, judged: Judged.Voided);
        Acts(Ann, Ben, 7, daysAgo: 10);
        Assert.Empty(Found);
        Acts(Ann, Ben, 1, daysAgo: 1);
        One(FraudRule.Favourite, 8);
    }

    [Fact]
    public void What_was_overturned_is_not_found_again_and_counts_as_honest()
    {
        Acts(Ann, Ben, 20, TimeSpan.FromMinutes(1), judged: Judged.Cleared);
        Acts(Ann, Ben, 8, daysAgo: 10);
        Assert.Empty(Found);
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64")]
    [InlineData("fe80::1%2", "fe80::/64")]
    [InlineData("127.0.0.1", null)]
    [InlineData("::1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("somewhere", null)]
    public void A_network_is_a_24_or_a_64(string? address, string? network) => Assert.Equal(network, MemberNetwork.Of(address));
}
