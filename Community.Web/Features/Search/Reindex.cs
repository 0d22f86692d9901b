namespace Community.Web.Features.Search;

/// <summary>
/// Makes the search index anew, a few threads to a transaction, so that it can run beside a serving site. What an earlier
/// run or a defect left undone is done first and alone; where nothing is, everything is made anew.
/// </summary>
public sealed class Reindex(CommunityDb db, ISearchIndex index, ThreadTexts texts) : IUseCase
{
    private const int ThreadsAtATime = 20;

    /// <summary>Answers how many threads were put into the index.</summary>
    public async Task<int> Run(IProgress<HowFar> progress, CancellationToken ct)
    {
        foreach (var gone in (await Surplus().ToListAsync(ct)).Chunk(ThreadsAtATime)) await db.Transact(() => index.Remove(gone, ct), ct);
        if (!await Missing().AnyAsync(ct)) await db.Transact(() => db.IndexedThreads.ExecuteUpdateAsync(set => set.SetProperty(t => t.Version, 0), ct), ct);
        var ids = await Missing().OrderBy(id => id).ToListAsync(ct);
        var done = 0;
        foreach (var some in ids.Chunk(ThreadsAtATime))
        {
            await db.Transact(async () =>
            {
                // Holds the threads: who answers meanwhile waits, and then indexes again.
                await db.Posts.Everything().Where(p => some.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Sequence, p => p.Sequence), ct);
                await index.Write(await texts.Between(some[0], some[^1], ct), ct);
            }, ct);
            progress.Report(new("Indexing threads", done += some.Length, ids.Count));
            ct.ThrowIfCancellationRequested();
        }
        return done;
    }

    /// <summary>Questions and showcases that the index does not have, or has as they were cut before.</summary>
    internal IQueryable<int> Missing() => db.Heads.Everything()
        .Where(q => !db.IndexedThreads.Any(t => t.PostId == q.Id && t.Version == Cutter.Version) || !index.Threads().Contains(q.Id)).Select(q => q.Id);

    /// <summary>What it has and is neither.</summary>
    internal IQueryable<int> Surplus() => index.Threads().Where(id => !db.Heads.Everything().Any(q => q.Id == id));
}
