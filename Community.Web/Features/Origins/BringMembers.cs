namespace Community.Web.Features.Origins;

/// <summary>Every user becomes a member without an account, and so does every author of whom only a name is left.</summary>
internal sealed class BringMembers(ImportJob job)
{
    private const int PerBatch = 500;
    private static readonly string[] Columns = [nameof(Member.Id), nameof(Member.Name), nameof(Member.NameKey), nameof(Member.JoinedAt), nameof(Member.Reputation)];

    private sealed record Newcomer(string Key, int? User, string Name, string NameKey, DateTime JoinedAt);

    public async Task Run()
    {
        var batches = (job.Index.Users.Count + job.Index.Names.Count + PerBatch - 1) / PerBatch;
        using var all = All().Chunk(PerBatch).GetEnumerator();
        var read = 0;
        foreach (var batch in job.Remaining(ImportStage.Members, batches))
        {
            for (; read <= batch; read++) all.MoveNext();
            await Write(batch, batches, [.. all.Current.Where(n => n.User is { } id ? id != People.Community && !job.People.Users.ContainsKey(id) : !job.People.Names.ContainsKey(n.Key[1..]))]);
        }
    }

    private async Task Write(int batch, int batches, IReadOnlyList<Newcomer> newcomers)
    {
        List<(Newcomer Who, int Id)> brought = [];
        await job.Write(ImportStage.Members, batch, batches, async () =>
        {
            var taken = await Taken([.. newcomers.SelectMany(n => (string[])[n.NameKey, Other(n)])]);
            var id = await job.LastId(job.Db.Members);
            brought.Clear();
            List<object?[]> rows = [];
            foreach (var who in newcomers)
            {
                brought.Add((who, ++id));
                rows.Add([id, who.Name, Free(who, taken), who.JoinedAt, 1]);
            }
            await job.Insert<Member>(Columns, rows);
            await job.Tie([.. brought.Select(b => job.Tie(ImportedKind.Member, b.Who.Key, b.Id))]);
        });
        foreach (var (who, id) in brought)
        {
            if (who.User is { } user) job.People.Users[user] = id;
            else job.People.Names[who.Key[1..]] = id;
        }
        job.Report.Bring("members", brought.Count);
    }

    private IEnumerable<Newcomer> All()
    {
        HashSet<int> seen = [];
        using (var rows = job.Dump.Read("Users"))
        {
            while (rows.Next())
            {
                var id = rows.Number("Id");
                if (seen.Add(id)) yield return Of($"{id}", id, rows.Text("DisplayName"), rows.Time("CreationDate"));
            }
        }
        foreach (var (key, (name, firstSeen)) in job.Index.Names) yield return Of($"~{key}", null, name, firstSeen);
    }

    private static Newcomer Of(string key, int? user, string? shown, DateTime joined)
    {
        var name = ImportJob.Cut(ImportTexts.Line(shown), 80)!;
        if (NameKey.Of(name).Length == 0) name = $"user{user}";
        return new(key, user, name, NameKey.Of(name), joined);
    }

    private async Task<HashSet<string>> Taken(List<string> keys)
        => [.. await job.Db.Members.Where(m => keys.Contains(m.NameKey)).Select(m => m.NameKey).ToListAsync(job.Ct)];

    /// <summary>The member is called the same; only the key, which is unique, gets the id from there.</summary>
    private static string Other(Newcomer who) => $"{ImportJob.Cut(who.NameKey, 160)} {who.User?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "~"}";

    private static string Free(Newcomer who, HashSet<string> taken)
    {
        if (taken.Add(who.NameKey)) return who.NameKey;
        var key = Other(who);
        while (!taken.Add(key)) key = $"{ImportJob.Cut(key, 160)} ~{Guid.NewGuid():n}";
        return key;
    }
}
