using System.Globalization;
using Community.Web.Features.Search;

namespace Community.Web.Features.Origins;

/// <summary>One run of an import: what it reads, what it knows already, and how it writes a batch together with its cursor.</summary>
internal sealed class ImportJob(CommunityDb db, IBulkRows bulk, Dump dump, DumpIndex index, ImportReport report, ImportRun run, ImportTexts texts, ISearchIndex search, Action<ImportProgress> progress, CancellationToken ct)
{
    private int _counted;

    public CommunityDb Db => db;
    public Dump Dump => dump;
    public DumpIndex Index => index;
    public ImportReport Report => report;
    public ImportTexts Texts => texts;
    public ISearchIndex Search => search;
    public ImportRun Run => run;
    public CancellationToken Ct => ct;

    public People People { get; } = new();

    /// <summary>Local ids, by those of the dump.</summary>
    public Dictionary<int, int> Posts { get; } = [];

    /// <summary>Local ids of tags, by name.</summary>
    public Dictionary<string, int> Tags { get; } = [];

    /// <summary>Came with an earlier run; what became of it here is not touched.</summary>
    public HashSet<int> EarlierPosts { get; } = [];
    public HashSet<int> EarlierComments { get; } = [];

    public async Task Load()
    {
        await foreach (var known in db.ExternalIds.AsNoTracking().Where(k => k.Source == run.Source).Select(k => new { k.Kind, k.Key, k.LocalId, k.RunId }).AsAsyncEnumerable().WithCancellation(ct))
        {
            var earlier = known.RunId != run.Id;
            var id = known.Key[0] == '~' ? 0 : int.Parse(known.Key, CultureInfo.InvariantCulture);
            switch (known.Kind)
            {
                case ImportedKind.Member when known.Key[0] == '~': People.Names[known.Key[1..]] = known.LocalId; break;
                case ImportedKind.Member: People.Users[id] = known.LocalId; break;
                case ImportedKind.Post:
                    Posts[id] = known.LocalId;
                    if (earlier) EarlierPosts.Add(id);
                    break;
                case ImportedKind.Comment when earlier: EarlierComments.Add(id); break;
            }
        }
        foreach (var tag in await db.ExternalIds.AsNoTracking().Where(k => k.Source == run.Source && k.Kind == ImportedKind.Tag)
            .Join(db.Tags, k => k.LocalId, t => t.Id, (k, t) => new { t.Name, t.Id }).ToListAsync(ct)) Tags[tag.Name] = tag.Id;
    }

    /// <summary>The batches of a stage that are still to be written.</summary>
    public IEnumerable<int> Remaining(ImportStage stage, int batches)
        => run.Stage > stage ? [] : Enumerable.Range(0, batches).Skip(run.Stage == stage ? run.Position : 0);

    /// <summary>Writes a batch and moves the cursor in one transaction. <paramref name="write"/> may run again from the start.</summary>
    public async Task Write(ImportStage stage, int batch, int batches, Func<Task> write)
    {
        var (next, position) = batch + 1 < batches ? (stage, batch + 1) : (stage + 1, 0);
        await db.Transact(async () =>
        {
            await write();
            await db.ImportRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Stage, next).SetProperty(r => r.Position, position), ct);
        }, ct);
        progress(new(stage, batch + 1, batches));
        ct.ThrowIfCancellationRequested();
    }

    /// <summary>Another projection is counted.</summary>
    public void Counted(string _) => progress(new(ImportStage.Projections, ++_counted, Proof.Projections.Count));

    public Task Insert<T>(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
        => rows.Count == 0 ? Task.CompletedTask : bulk.Insert(BulkTable.Of<T>(db, columns), rows, ct);

    public Task Update<T>(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
        => rows.Count == 0 ? Task.CompletedTask : bulk.Update(BulkTable.Of<T>(db, columns), rows, ct);

    public object?[] Tie(ImportedKind kind, object key, int localId, string? licence = null)
        => [run.Source, kind, Convert.ToString(key, CultureInfo.InvariantCulture), localId, run.Id, licence];

    public Task Tie(IReadOnlyList<object?[]> ties) => Insert<ExternalId>(
        [nameof(ExternalId.Source), nameof(ExternalId.Kind), nameof(ExternalId.Key), nameof(ExternalId.LocalId), nameof(ExternalId.RunId), nameof(ExternalId.Licence)], ties);

    /// <summary>The last id given in a table; the transaction keeps others from giving the next ones.</summary>
    public async Task<int> LastId<T>(IQueryable<T> table) where T : Entity => await table.MaxAsync(e => (int?)e.Id, ct) ?? 0;

    public static string? Cut(string? text, int length)
        => text is null || text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
