namespace Community.Tests.Support;

/// <summary>
/// A database of its own for one test: a copy of one migrated SQLite file, or, with COMMUNITY_TEST_SQLSERVER set to a
/// connection string, a new database on that server, dropped afterwards.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public static readonly string? Server = Environment.GetEnvironmentVariable("COMMUNITY_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    private static readonly Lazy<string> Migrated = new(() =>
    {
        var file = NewFile();
        using var db = DesignTime.Sqlite($"Data Source={file};Pooling=False");
        db.Database.Migrate();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(file);
        return file;
    });

    private readonly string? _file;

    public TestDatabase()
    {
        if (Server is null)
        {
            _file = NewFile();
            File.Copy(Migrated.Value, _file);
            ConnectionString = $"Data Source={_file}";
        }
        else
        {
            ConnectionString = $"{Server};Database=community_test_{Guid.NewGuid():n}";
            using var db = DesignTime.SqlServer(ConnectionString);
            db.Database.Migrate();
        }
    }

    public string ConnectionString { get; }

    public Engine Engine => _file is null ? Engine.SqlServer : Engine.Sqlite;

    public void Dispose()
    {
        if (_file is not null)
        {
            using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(ConnectionString)) Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
            Delete(_file);
            return;
        }
        using var db = DesignTime.SqlServer(ConnectionString);
        db.Database.EnsureDeleted();
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"community-test-{Guid.NewGuid():n}.db");

    private static void Delete(string file)
    {
        foreach (var part in (string[])[file, $"{file}-wal", $"{file}-shm"]) File.Delete(part);
    }
}
