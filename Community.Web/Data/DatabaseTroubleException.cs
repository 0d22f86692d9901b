using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data;

/// <summary>The database cannot be used as it is. The message is one sentence for whoever runs the site.</summary>
public sealed class DatabaseTroubleException(string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>What the engine complained of, in words; null when it was something else.</summary>
    public static DatabaseTroubleException? In(Exception e) => e switch
    {
        DatabaseTroubleException trouble => trouble,
        SqliteException sqlite => new($"SQLite refused: {Sentence(sqlite.Message)}", e),
        SqlException server => new($"SQL Server refused: {Sentence(server.Message)}", e),
        DbUpdateException { InnerException: { } inner } => In(inner),
        RetryLimitExceededException { InnerException: { } inner } => In(inner),
        _ => null,
    };

    internal static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : $"{line}.";
    }
}
