using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data;

/// <summary>Tells a database that cannot serve just now from a fault of ours.</summary>
internal static class DatabaseAway
{
    // busy, locked, read-only, i/o error, full, cannot open
    private static readonly HashSet<int> Sqlite = [5, 6, 8, 10, 13, 14];

    // time-out, not found, database unavailable, deadlock, too busy
    private static readonly HashSet<int> Server = [-2, 53, 258, 4060, 1205, 10928, 10929, 40197, 40501, 40613];

    public static bool Is(Exception? e) => e switch
    {
        null => false,
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        SqlException server => server.Class >= 17 || Server.Contains(server.Number),
        RetryLimitExceededException or TimeoutException => true,
        _ => Is(e.InnerException),
    };
}
