using Community.Web.Features.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data.Sqlite;

/// <summary>
/// SQLite's own full-text index. It gets terms that are cut already, with spaces between; its tokenizer only takes them
/// apart there.
/// </summary>
internal sealed class SqliteSearchIndex(CommunityDb db) : ISearchIndex
{
    private static readonly string[] Columns = ["title", "tags", "body", "answers", "comments"];

    public IQueryable<ThreadHit> Find(SearchWords words, bool all)
    {
        var match = string.Join(all ? " AND " : " OR ", words.Choices.Select(Match));
        if (words.Field is { } field) match = $"{Columns[(int)field]} : ({match})";
        return db.Database.SqlQuery<ThreadHit>(
            $"SELECT rowid AS Id, -bm25(SearchIndex, {Weights.Title}, {Weights.Tags}, {Weights.Body}, {Weights.Answers}, {Weights.Comments}) AS Score FROM SearchIndex WHERE SearchIndex MATCH {match}");
    }

    public async Task<IReadOnlyDictionary<string, int>> Spread(IReadOnlyCollection<string> terms, CancellationToken ct)
    {
        List<string> wanted = [.. terms];
        var found = await db.Database.SqlQuery<TermSpread>($"SELECT term AS Term, doc AS Threads FROM SearchTerms").Where(t => wanted.Contains(t.Term)).ToListAsync(ct);
        return found.ToDictionary(f => f.Term, f => f.Threads);
    }

    public IQueryable<int> Threads() => db.Database.SqlQuery<int>($"SELECT id AS Value FROM SearchIndex_docsize");

    public Task Write(IReadOnlyList<CutThread> threads, CancellationToken ct)
    {
        if (threads.Count == 0) return Task.CompletedTask;
        using var words = Command("INSERT OR REPLACE INTO SearchIndex (rowid, title, tags, body, answers, comments) VALUES (@0, @1, @2, @3, @4, @5)", 6);
        using var known = Command("INSERT OR REPLACE INTO IndexedThreads (PostId, Version, Length) VALUES (@0, @1, @2)", 3);
        foreach (var thread in threads)
        {
            ct.ThrowIfCancellationRequested();
            Run(words, [thread.Id, .. thread.Fields.Select(terms => (object)string.Join(' ', terms))]);
            Run(known, [thread.Id, Cutter.Version, thread.Length]);
        }
        return Task.CompletedTask;
    }

    public Task Remove(IReadOnlyList<int> ids, CancellationToken ct)
    {
        using var words = Command("DELETE FROM SearchIndex WHERE rowid = @0", 1);
        using var known = Command("DELETE FROM IndexedThreads WHERE PostId = @0", 1);
        foreach (var id in ids)
        {
            Run(words, [id]);
            Run(known, [id]);
        }
        return Task.CompletedTask;
    }

    private sealed class TermSpread
    {
        public string Term { get; init; } = "";
        public int Threads { get; init; }
    }

    private static string Match(IReadOnlyList<Phrase> choice) => choice.Count == 1 ? Match(choice[0]) : $"({string.Join(" OR ", choice.Select(Match))})";

    /// <summary>Terms hold letters, digits and # + . only; between quotation marks none of them means anything to the engine.</summary>
    private static string Match(Phrase phrase) => $"\"{phrase.Text}\"{(phrase.IsBeginning ? " *" : "")}";

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // the statements stand above
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        return command;
    }

    private static void Run(SqliteCommand command, IReadOnlyList<object> values)
    {
        for (var i = 0; i < values.Count; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery(); // this driver has no asynchronous way
    }
}
