using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Community.Web.Data.Sqlite;

/// <summary>
/// The site's connections to the file, each staying open with its context from one request to the next. The driver keeps only the file
/// open: each time it would be told EF's functions and our pragmas again, which costs as much as a page's reads.
/// </summary>
internal sealed class SqliteConnections : IDisposable
{
    // A context that is dropped takes its connection along.
    private readonly ConditionalWeakTable<CommunityDb, DbConnection> _open = [];

    public CommunityDb Staying(CommunityDb db)
    {
        if (_open.TryGetValue(db, out _)) return db;
        var connection = db.Database.GetDbConnection();
        // Taken away and given again as ours: what is its own a context closes when it is given back.
        db.Database.SetDbConnection(null);
        db.Database.SetDbConnection(connection, contextOwnsConnection: false);
        _open.Add(db, connection);
        return db;
    }

    public void Dispose()
    {
        foreach (var (_, connection) in _open) connection.Dispose();
    }
}
