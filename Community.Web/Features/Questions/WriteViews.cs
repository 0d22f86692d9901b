namespace Community.Web.Features.Questions;

/// <summary>Adds the views that have gathered to their questions, and keeps what members looked at; a few at a time, so that no writer waits long.</summary>
public sealed class WriteViews(CommunityDb db, CountViews views, ListPolicy policy) : IUseCase
{
    private const int AtATime = 50;

    public async Task Run(CancellationToken ct)
    {
        await InParts(views.Take(), views.GiveBack, async some =>
        {
            foreach (var (question, count) in some)
                await db.Heads.Row(question).ExecuteUpdateAsync(set => set.SetProperty(q => q.Views, q => q.Views + count), ct);
        }, ct);
        await InParts(views.TakeLooks(), views.GiveBackLooks, some => Keep(some, ct), ct);
    }

    private async Task InParts<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> gathered, Action<IEnumerable<KeyValuePair<TKey, TValue>>> giveBack, Func<KeyValuePair<TKey, TValue>[], Task> write, CancellationToken ct)
        where TKey : notnull
    {
        var left = new Stack<KeyValuePair<TKey, TValue>[]>(gathered.Chunk(AtATime));
        try
        {
            for (; left.TryPeek(out var some); left.Pop()) await db.Transact(() => write(some), ct);
        }
        finally
        {
            giveBack(left.SelectMany(some => some));
        }
    }

    /// <summary>Of those who are still here.</summary>
    private async Task Keep(KeyValuePair<(int Member, int Post), DateTime>[] looks, CancellationToken ct)
    {
        List<int> ids = [.. looks.Select(l => l.Key.Member).Distinct()], posts = [.. looks.Select(l => l.Key.Post).Distinct()];
        var here = await db.Members.Where(m => ids.Contains(m.Id) && m.Kind == MemberKind.Person).Select(m => m.Id).ToHashSetAsync(ct);
        var known = await db.SeenPosts.Where(s => ids.Contains(s.MemberId) && posts.Contains(s.PostId)).ToDictionaryAsync(s => (s.MemberId, s.PostId), ct);
        HashSet<int> more = [];
        foreach (var ((member, post), at) in looks.Where(l => here.Contains(l.Key.Member)))
        {
            if (known.TryGetValue((member, post), out var seen)) seen.Again(at);
            else
            {
                db.Add(new SeenPost(member, post, at));
                more.Add(member);
            }
        }
        await db.SaveChangesAsync(ct);
        List<int> grown = [.. more];
        foreach (var member in await db.SeenPosts.Where(s => grown.Contains(s.MemberId)).GroupBy(s => s.MemberId).Where(g => g.Count() > policy.Seen).Select(g => g.Key).ToListAsync(ct)) await Trim(member, ct);
    }

    private async Task Trim(int member, CancellationToken ct)
    {
        var old = await db.SeenPosts.Where(s => s.MemberId == member).OrderByDescending(s => s.At).ThenByDescending(s => s.PostId).Skip(policy.Seen).Select(s => s.PostId).ToListAsync(ct);
        await db.SeenPosts.Where(s => s.MemberId == member && old.Contains(s.PostId)).ExecuteDeleteAsync(ct);
    }
}
