using System.Globalization;
using System.Text;
using Community.Web.Features.Origins;
using Community.Web.Features.Search;

namespace Community.Web.Data.SqlServer;

/// <summary>
/// A row for every term at its place: SQL Server's full-text search is an optional component that knows no such terms as ours.
/// Ranks by the formula of SQLite's FTS5, so that both give the same answers. Plain SQL that every engine here runs.
/// </summary>
internal sealed class SqlServerSearchIndex(CommunityDb db, IBulkRows bulk) : ISearchIndex
{
    private const int PlacesPerField = 1 << 24, MostIds = 500;

    // Logarithms are divided, since engines do not agree on what LOG is the logarithm to.
    private const string Idf = "LOG((s.Threads - p.Found + 0.5e0) / (p.Found + 0.5e0)) / LOG(2.718281828459045e0)";
    private const string Bm25 = $"(CASE WHEN s.Threads > 2 * p.Found THEN {Idf} ELSE 1e-6 END) * p.Weighted * 2.2e0 / (p.Weighted + 1.2e0 * (0.25e0 + 0.75e0 * t.Length / s.Mean))";

    public IQueryable<ThreadHit> Find(SearchWords words, bool all)
    {
        List<object> keys = [];
        var choices = words.Choices;
        var phrases = choices.SelectMany((choice, i) => choice.Select(phrase => (Phrase: phrase, Choice: i)));
        var found = string.Join(" UNION ALL ", phrases.Select((p, i) => Places(p.Phrase, i, p.Choice, words.Field, keys)));
        var sql = $"""
            SELECT p.PostId AS Id, SUM({Bm25}) AS Score
            FROM (SELECT f.Choice, f.PostId, f.Weighted, COUNT(*) OVER (PARTITION BY f.Phrase) AS Found FROM ({found}) f) p
            JOIN IndexedThreads t ON t.PostId = p.PostId
            CROSS JOIN (SELECT COUNT(*) AS Threads, AVG(1e0 * Length) AS Mean FROM IndexedThreads) s
            GROUP BY p.PostId
            {(all ? string.Create(CultureInfo.InvariantCulture, $"HAVING COUNT(DISTINCT p.Choice) = {choices.Count}") : "")}
            """;
        return db.Database.SqlQueryRaw<ThreadHit>(sql, [.. keys]);
    }

    public async Task<IReadOnlyDictionary<string, int>> Spread(IReadOnlyCollection<string> terms, CancellationToken ct)
    {
        var keys = terms.ToDictionary(TermKey.Of);
        List<long> wanted = [.. keys.Keys];
        return await db.Postings.Where(p => wanted.Contains(p.Term)).GroupBy(p => p.Term).Select(g => new { g.Key, Threads = g.Select(p => p.PostId).Distinct().Count() })
            .ToDictionaryAsync(g => keys[g.Key], g => g.Threads, ct);
    }

    public IQueryable<int> Threads() => db.IndexedThreads.Select(t => t.PostId);

    public async Task Write(IReadOnlyList<CutThread> threads, CancellationToken ct)
    {
        if (threads.Count == 0) return;
        await Remove([.. threads.Select(t => t.Id)], ct);
        await bulk.Insert(BulkTable.Of<IndexedThread>(db, nameof(IndexedThread.PostId), nameof(IndexedThread.Version), nameof(IndexedThread.Length)),
            [.. threads.Select(t => new object?[] { t.Id, Cutter.Version, t.Length })], ct);
        await bulk.Insert(BulkTable.Of<Posting>(db, nameof(Posting.Term), nameof(Posting.PostId), nameof(Posting.Place)),
            [.. threads.SelectMany(t => t.Fields.SelectMany((terms, field) => terms.Select((term, i) => new object?[] { TermKey.Of(term), t.Id, field * PlacesPerField + i })))], ct);
    }

    public async Task Remove(IReadOnlyList<int> ids, CancellationToken ct)
    {
        foreach (var some in ids.Chunk(MostIds))
        {
            await db.Postings.Where(p => some.Contains(p.PostId)).ExecuteDeleteAsync(ct);
            await db.IndexedThreads.Where(t => some.Contains(t.PostId)).ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>Threads with one phrase: its terms at places that follow each other, counted by what they weigh there.</summary>
    private static string Places(Phrase phrase, int number, int choice, SearchField? field, List<object> keys)
    {
        var sql = new StringBuilder();
        sql.Append(CultureInfo.InvariantCulture, $"SELECT {number} AS Phrase, {choice} AS Choice, w0.PostId, SUM(CASE WHEN w0.Place < {PlacesPerField} THEN {Weights.Title}e0 WHEN w0.Place < {2 * PlacesPerField} THEN {Weights.Tags}e0 ");
        sql.Append(CultureInfo.InvariantCulture, $"WHEN w0.Place < {3 * PlacesPerField} THEN {Weights.Body}e0 WHEN w0.Place < {4 * PlacesPerField} THEN {Weights.Answers}e0 ELSE {Weights.Comments}e0 END) AS Weighted FROM Postings w0");
        for (var i = 1; i < phrase.Terms.Count; i++)
            sql.Append(CultureInfo.InvariantCulture, $" JOIN Postings w{i} ON w{i}.PostId = w0.PostId AND w{i}.Place = w0.Place + {i} AND ").Append(Is(i));
        sql.Append(" WHERE ").Append(Is(0));
        if (field is { } only) sql.Append(CultureInfo.InvariantCulture, $" AND w0.Place >= {(int)only * PlacesPerField} AND w0.Place < {((int)only + 1) * PlacesPerField}");
        return sql.Append(" GROUP BY w0.PostId").ToString();

        string Is(int i)
        {
            if (!phrase.IsBeginning || i < phrase.Terms.Count - 1)
            {
                keys.Add(TermKey.Of(phrase.Terms[i]));
                return string.Create(CultureInfo.InvariantCulture, $"w{i}.Term = {{{keys.Count - 1}}}");
            }
            var (from, to) = TermKey.Beginning(phrase.Terms[i]);
            keys.Add(from);
            keys.Add(to);
            return string.Create(CultureInfo.InvariantCulture, $"w{i}.Term BETWEEN {{{keys.Count - 2}}} AND {{{keys.Count - 1}}}");
        }
    }
}
