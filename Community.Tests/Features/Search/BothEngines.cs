using Community.Web.Data.Sqlite;
using Community.Web.Data.SqlServer;
using Community.Web.Features.Search;

namespace Community.Tests.Features.Search;

/// <summary>The two ways of keeping words, on one real database, with the same threads in both.</summary>
public sealed class BothEngines : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    public BothEngines()
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "Both run on a SQLite file.");
        Db = DesignTime.Sqlite(_database.ConnectionString);
        Words = new SqliteSearchIndex(Db);
        Postings = new SqlServerSearchIndex(Db, new SqliteBulkRows(Db));
    }

    public CommunityDb Db { get; }

    /// <summary>SQLite's full text.</summary>
    public ISearchIndex Words { get; }

    /// <summary>A row for every term at its place.</summary>
    public ISearchIndex Postings { get; }

    public async Task Write(IReadOnlyList<CutThread> threads)
    {
        await Db.Transact(() => Postings.Write(threads, default), default);
        await Db.Transact(() => Words.Write(threads, default), default);
    }

    /// <summary>What both found: the best first. Fails where they do not agree on what was found, on the order or on the worth.</summary>
    public async Task<List<int>> Find(string typed, bool all = true, SearchWords? words = null)
    {
        words ??= SearchQuery.Parse(typed).Words;
        if (words.IsEmpty) return [];
        var one = await Words.Find(words, all).OrderByDescending(h => h.Score).ThenBy(h => h.Id).ToListAsync();
        var other = await Postings.Find(words, all).OrderByDescending(h => h.Score).ThenBy(h => h.Id).ToListAsync();
        Assert.Equal(one.OrderBy(h => h.Id).Select(h => (h.Id, Math.Round(h.Score, 6))), other.OrderBy(h => h.Id).Select(h => (h.Id, Math.Round(h.Score, 6))));
        return [.. one.Select(h => h.Id)];
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        _database.Dispose();
    }
}
