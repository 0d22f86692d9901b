namespace Community.Domain.Fraud;

/// <summary>Finds series among votes and accepts. Knows only what it is given; what it answers depends on nothing else.</summary>
public static class FraudDetection
{
    /// <summary>All that one member did for one author and was not looked into before, the earliest first.</summary>
    /// <param name="Of">How many acts the member has in all, without those for this author that are void already: who goes on is measured anew.</param>
    private sealed record Pair(int ActorId, int AuthorId, IReadOnlyList<FraudAct> Acts, int Of)
    {
        public bool Has(int acts, int percent) => Acts.Count >= acts && Acts.Count * 100L >= (long)percent * Of;
    }

    /// <summary>The widest series first: an act that belongs to several is told in one.</summary>
    public static IReadOnlyList<FraudSeries> Find(IEnumerable<FraudAct> acts, IEnumerable<ActingAccount> accounts, FraudPolicy policy, DateTime now)
    {
        var since = now.AddDays(-policy.WindowDays);
        var pairs = Pairs([.. acts.Where(a => a.At >= since && a.At <= now && a.ActorId != a.AuthorId)]);
        HashSet<FraudAct> told = [];
        List<FraudSeries> found = [];
        foreach (var series in (IEnumerable<FraudSeries>)[.. Fresh(pairs, accounts, policy), .. Mutual(pairs, policy), .. Favourites(pairs, policy), .. Bursts(pairs, policy)])
        {
            List<FraudAct> rest = [.. series.Acts.Where(told.Add).OrderBy(a => a.At).ThenBy(a => a.PostId)];
            if (rest.Count > 0) found.Add(series with { Acts = rest });
        }
        return found;
    }

    private static List<Pair> Pairs(List<FraudAct> acts)
    {
        var all = acts.CountBy(a => a.ActorId).ToDictionary();
        return [.. from act in acts
                   group act by (act.ActorId, act.AuthorId) into pair
                   orderby pair.Key
                   let open = pair.Where(a => a.Judged is Judged.No).OrderBy(a => a.At).ToList()
                   where open.Count > 0
                   select new Pair(pair.Key.ActorId, pair.Key.AuthorId, open, all[pair.Key.ActorId] - pair.Count(a => a.Judged is Judged.Voided))];
    }

    private static IEnumerable<FraudSeries> Bursts(List<Pair> pairs, FraudPolicy policy)
    {
        var within = TimeSpan.FromMinutes(policy.BurstMinutes);
        return from pair in pairs
               let acts = Crowded(pair.Acts, a => a.At, within, policy.BurstActs)
               where acts.Count > 0
               select new FraudSeries(FraudRule.Burst, acts);
    }

    private static IEnumerable<FraudSeries> Favourites(List<Pair> pairs, FraudPolicy policy)
        => from pair in pairs where pair.Of >= policy.FavouriteActs && pair.Has(1, policy.FavouritePercent) select new FraudSeries(FraudRule.Favourite, pair.Acts);

    /// <summary>Who serves whom in turn: a ring is one series, however many are in it.</summary>
    private static IEnumerable<FraudSeries> Mutual(List<Pair> pairs, FraudPolicy policy)
    {
        var strong = pairs.Where(p => p.Has(policy.MutualActs, policy.MutualPercent)).ToDictionary(p => (p.ActorId, p.AuthorId));
        List<Pair> mutual = [.. strong.Values.Where(p => strong.ContainsKey((p.AuthorId, p.ActorId)))];
        Dictionary<int, int> ring = [];
        foreach (var pair in mutual)
        {
            var (one, other) = (ring.GetValueOrDefault(pair.ActorId, pair.ActorId), ring.GetValueOrDefault(pair.AuthorId, pair.AuthorId));
            (ring[pair.ActorId], ring[pair.AuthorId]) = (one, other);
            foreach (var member in ring.Where(m => m.Value == other).Select(m => m.Key).ToList()) ring[member] = one;
        }
        return mutual.GroupBy(p => ring[p.ActorId]).Select(g => new FraudSeries(FraudRule.Mutual, [.. g.SelectMany(p => p.Acts)]));
    }

    /// <summary>Accounts that seem to have been made for one author: by one hand, or in one sitting.</summary>
    private static IEnumerable<FraudSeries> Fresh(List<Pair> pairs, IEnumerable<ActingAccount> accounts, FraudPolicy policy)
    {
        var known = accounts.ToDictionary(a => a.MemberId);
        var (young, within) = (TimeSpan.FromDays(policy.FreshDays), TimeSpan.FromMinutes(policy.FreshMinutes));
        var fresh = from pair in pairs
                    where pair.Has(policy.FreshActs, policy.FreshPercent) && known.TryGetValue(pair.ActorId, out var account) && pair.Acts[0].At - account.JoinedAt < young
                    let account = known[pair.ActorId]
                    orderby account.JoinedAt
                    group (Pair: pair, Account: account) by pair.AuthorId;
        foreach (var puppets in fresh.Select(g => g.ToList()).Where(g => g.Count >= policy.FreshAccounts))
        {
            var atOnce = Crowded(puppets, p => p.Account.JoinedAt, within, policy.FreshAccounts);
            var together = puppets.SelectMany(p => p.Account.Networks.Distinct().Select(network => (network, p))).GroupBy(x => x.network, x => x.p).Where(g => g.Count() >= policy.FreshAccounts).SelectMany(g => g);
            List<FraudAct> acts = [.. atOnce.Union(together).SelectMany(p => p.Pair.Acts)];
            if (acts.Count > 0) yield return new(FraudRule.FreshAccounts, acts);
        }
    }

    /// <summary>Those that stand so close in time that <paramref name="many"/> are within one span.</summary>
    /// <param name="all">The earliest first.</param>
    private static List<T> Crowded<T>(IReadOnlyList<T> all, Func<T, DateTime> at, TimeSpan within, int many)
    {
        List<T> crowded = [];
        for (var (first, last, taken) = (0, 0, 0); last < all.Count; last++)
        {
            while (at(all[last]) - at(all[first]) > within) first++;
            if (last - first + 1 < many) continue;
            for (taken = Math.Max(taken, first); taken <= last; taken++) crowded.Add(all[taken]);
        }
        return crowded;
    }
}
