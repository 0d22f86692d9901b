namespace Community.Web.Features.Search;

/// <summary>
/// Makes the search index anew, a few threads to a transaction, so that it can run beside a serving site. What an earlier
/// run or a defect left undone is done first and alone; where nothing is, everything is made anew.
/// </summary>
public sealed class Reindex(CommunityDb db, ISearchIndex index, ThreadTexts texts) : IUseCase
{
    private const int ThreadsAtATime = 20;

    // So much text to a transaction: others wait for a moment, and no longer.
    private const int MostTerms = 4_000;

    /// <summary>Answers how many threads were put into the index.</summary>
    public async Task<int> Run(IProgress<HowFar> progress, CancellationToken ct)
    {
        if (!await Missing().AnyAsync(ct)) await db.Transact(() => db.IndexedThreads.ExecuteUpdateAsync(set => set.SetProperty(t => t.Version, 0), ct), ct);
        return await Complete(progress, ct);
    }

    /// <summary>Does what is undone, and nothing where everything is done. Answers how many threads were put into the index.</summary>
    public async Task<int> Complete(IProgress<HowFar> progress, CancellationToken ct)
    {
        foreach (var gone in (await Surplus().ToListAsync(ct)).Chunk(ThreadsAtATime)) await db.Transact(() => index.Remove(gone, ct), ct);
        var ids = await Missing().OrderBy(id => id).ToListAsync(ct);
        var done = 0;
        foreach (var some in ids.Chunk(ThreadsAtATime))
        {
            await Write(some, ct);
            progress.Report(new("Indexing threads", done += some.Length, ids.Count));
            ct.ThrowIfCancellationRequested();
        }
        return done;
    }

    /// <summary>Read and cut before anyone has to wait; what was written to meanwhile is read again while its row is held.</summary>
    private async Task Write(int[] ids, CancellationToken ct)
    {
        var before = await States(ids).ToDictionaryAsync(s => s.Id, ct);
        List<CutThread> cut = [.. (await texts.Between(ids[0], ids[^1], ct)).Where(t => before.ContainsKey(t.Id))];
        for (var from = 0; from < cut.Count;)
        {
            var to = from;
            for (var terms = 0; to < cut.Count && (to == from || terms < MostTerms); to++) terms += cut[to].Length;
            await Write(cut[from..to], before, ct);
            from = to;
        }
    }

    private Task Write(List<CutThread> cut, Dictionary<int, ThreadState> before, CancellationToken ct) => db.Transact(async () =>
    {
        List<int> ids = [.. cut.Select(t => t.Id)];
        // Holds the threads: who answers meanwhile waits, and then indexes again.
        await db.Posts.Everything().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sequence, p => p.Sequence), ct);
        var now = await States(ids).ToListAsync(ct);
        foreach (var changed in now.Where(s => s != before[s.Id]))
        {
            cut.RemoveAll(t => t.Id == changed.Id);
            cut.AddRange(await texts.Of(changed.Id, ct));
        }
        await index.Write(cut, ct);
    }, ct);

    /// <summary>What moves with every change of a thread's words.</summary>
    internal sealed record ThreadState(int Id, int Sequence, int Version, int TextVersion);

    internal IQueryable<ThreadState> States(IReadOnlyCollection<int> ids) => db.Posts.Everything().Where(p => ids.Contains(p.Id)).Select(p => new ThreadState(p.Id, p.Sequence, p.Version, p.Text.Version));

    /// <summary>Questions and showcases that the index does not have, or has as they were cut before.</summary>
    internal IQueryable<int> Missing() => db.Heads.Everything()
        .Where(q => !db.IndexedThreads.Any(t => t.PostId == q.Id && t.Version == Cutter.Version) || !index.Threads().Contains(q.Id)).Select(q => q.Id);

    /// <summary>What it has and is neither.</summary>
    internal IQueryable<int> Surplus() => index.Threads().Where(id => !db.Heads.Everything().Any(q => q.Id == id));
}
