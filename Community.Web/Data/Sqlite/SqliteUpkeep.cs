using Microsoft.Data.Sqlite;

namespace Community.Web.Data.Sqlite;

/// <summary>Looks after a SQLite file.</summary>
public sealed class SqliteUpkeep(CommunityDb db) : DatabaseUpkeep(db)
{
    private const int Locked = 5, ReadOnly = 8, Corrupt = 11, CannotOpen = 14, NotADatabase = 26;
    private const string History = "__EFMigrationsHistory", MigrationLock = "__EFMigrationsLock";

    private SqliteConnectionStringBuilder Settings => new(Db.Database.GetConnectionString());
    private string File => Path.GetFullPath(Settings.DataSource);
    private bool IsInMemory => Settings.Mode is SqliteOpenMode.Memory || Settings.DataSource is "" or ":memory:";

    public override string Place => IsInMemory ? "The database in memory" : $"The database {File}";
    public override bool ScriptCanRepeat => false;

    protected override Task Look(CancellationToken ct) => Translate(async () =>
    {
        if (IsInMemory) return;
        if (Directory.Exists(File)) throw new DatabaseTroubleException($"{File} is a folder, not a database.");
        if (!Directory.Exists(Path.GetDirectoryName(File))) throw new DatabaseTroubleException($"{Place} cannot be opened: its folder does not exist.");
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Settings.ConnectionString) { Pooling = false }.ConnectionString);
        var isNew = !System.IO.File.Exists(File);
        await connection.OpenAsync(ct);
        await RequireOurs(connection, Place, ct);
        // A file that can only be read opens as well; the first write would tell.
        if (isNew) return;
        await Tell(connection, "BEGIN IMMEDIATE", ct);
        await Tell(connection, "ROLLBACK", ct);
    });

    protected override Task Settle(CancellationToken ct) => IsInMemory ? Task.CompletedTask
        : Translate(() => Db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct));

    /// <summary>EF waits for a lock in the file, for ever if whoever set it was killed. Better to say so.</summary>
    protected override Task Migrate(CancellationToken ct) => Translate(async () =>
    {
        for (var patience = 20; await IsBeingMigrated(ct); patience--)
        {
            if (patience == 0) throw new DatabaseTroubleException($"{Place} is being migrated by another process; if none runs, one was killed on the way: delete the row of its table {MigrationLock}.");
            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
        }
        await base.Migrate(ct);
    });

    public override async Task<IAsyncDisposable> Hold(CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Settings.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await Count(connection, "SELECT COUNT(*) FROM sqlite_master", ct); // in WAL mode a connection that has read keeps its share of the file
        return connection;
    }

    public override Task<DatabaseSize> Measure(CancellationToken ct)
    {
        using var connection = new SqliteConnection();
        var engine = $"SQLite {connection.ServerVersion}";
        return Task.FromResult(IsInMemory ? new DatabaseSize(engine, Place, null, null) : new(engine, File, SizeOf(File), SizeOf($"{File}-wal")));
    }

    private static long? SizeOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : null;

    public override Task Backup(string file, CancellationToken ct) => Translate(async () =>
    {
        var target = Path.GetFullPath(file);
        if (!System.IO.File.Exists(File)) throw new DatabaseTroubleException($"{Place} does not exist.");
        if (Path.Exists(target)) throw new DatabaseTroubleException($"{target} exists already; a backup overwrites nothing.");
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new DatabaseTroubleException($"{target} cannot be written: its folder does not exist.");
        // Under another name until it is whole: a killed backup must not look like one.
        var partial = $"{target}.partial";
        System.IO.File.Delete(partial);
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Settings.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync(ct);
            await RequireOurs(connection, Place, ct);
            await using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $file";
            copy.CommandTimeout = 0;
            copy.Parameters.AddWithValue("$file", partial);
            await copy.ExecuteNonQueryAsync(ct);
        }
        System.IO.File.Move(partial, target, overwrite: false);
    }, file);

    public override Task Restore(string file, bool overwrite, CancellationToken ct) => Translate(async () =>
    {
        var source = Path.GetFullPath(file);
        if (!System.IO.File.Exists(source)) throw new DatabaseTroubleException($"{source} does not exist.");
        if (source == File) throw new DatabaseTroubleException($"{source} is the database itself.");
        if (!Directory.Exists(Path.GetDirectoryName(File))) throw new DatabaseTroubleException($"{Place} cannot be written: its folder does not exist.");
        var exists = System.IO.File.Exists(File);
        if (exists && !overwrite) throw new DatabaseTroubleException($"{Place} exists already; --force overwrites it.");
        var checkedCopy = $"{File}.restoring";
        Delete(checkedCopy);
        try
        {
            await CopyChecked(source, checkedCopy, ct);
            if (exists) await RequireFree(ct);
            foreach (var leftover in (string[])[$"{File}-wal", $"{File}-shm", $"{File}-journal"]) System.IO.File.Delete(leftover);
            System.IO.File.Move(checkedCopy, File, overwrite);
        }
        finally
        {
            Delete(checkedCopy);
        }
    }, file);

    private async Task CopyChecked(string source, string copy, CancellationToken ct)
    {
        var name = $"The file {source}";
        await using var from = new SqliteConnection($"Data Source={source};Mode=ReadOnly;Pooling=False");
        await using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        await from.OpenAsync(ct);
        await RequireOurs(from, name, ct, mayBeEmpty: false);
        await to.OpenAsync(ct);
        from.BackupDatabase(to);
        var found = await Column(to, "PRAGMA integrity_check", ct);
        if (found is not ["ok"]) throw new DatabaseTroubleException($"{name} is damaged: {DatabaseTroubleException.Sentence(found[0])}");
        RequireKnown(await Column(to, $"SELECT MigrationId FROM {History}", ct));
    }

    /// <summary>Leaving the write-ahead log takes the whole file, so it fails while anyone else has it open.</summary>
    private async Task RequireFree(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Settings.ConnectionString) { Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await Column(connection, "PRAGMA journal_mode=DELETE", ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Locked)
        {
            throw new DatabaseTroubleException($"{Place} is in use: stop the site first.", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase or Corrupt)
        {
            // Broken is a good reason to restore.
        }
    }

    private static async Task RequireOurs(SqliteConnection connection, string name, CancellationToken ct, bool mayBeEmpty = true)
    {
        long tables;
        try
        {
            tables = await Count(connection, "SELECT COUNT(*) FROM sqlite_master", ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase)
        {
            throw new DatabaseTroubleException($"{name} is not a database.", e);
        }
        if (tables == 0 && mayBeEmpty) return;
        if (await Count(connection, $"SELECT COUNT(*) FROM sqlite_master WHERE name IN ('{History}', 'LedgerLines')", ct) < 2)
        {
            var isFresh = mayBeEmpty && await Count(connection, $"SELECT COUNT(*) FROM sqlite_master WHERE name IN ('{History}', '{MigrationLock}')", ct) > 0;
            if (!isFresh) throw new DatabaseTroubleException($"{name} is a database, but not that of a community.");
        }
    }

    private async Task<bool> IsBeingMigrated(CancellationToken ct)
    {
        if (!System.IO.File.Exists(File)) return false;
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Settings.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return await Count(connection, $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{MigrationLock}'", ct) > 0
            && await Count(connection, $"SELECT COUNT(*) FROM {MigrationLock}", ct) > 0;
    }

    private async Task Translate(Func<Task> work, string? other = null)
    {
        var also = other is null ? "" : $" or {Path.GetFullPath(other)}";
        try
        {
            await work();
        }
        catch (SqliteException e)
        {
            throw new DatabaseTroubleException(e.SqliteErrorCode switch
            {
                NotADatabase => $"{Place}{also} is not a database.",
                Corrupt => $"{Place}{also} is damaged: {DatabaseTroubleException.Sentence(e.Message)}",
                CannotOpen => $"{Place}{also} cannot be opened: it, or its folder, may not be read and written.",
                ReadOnly => $"{Place}{also} cannot be written: the file or its folder is read-only.",
                Locked => $"{Place}{also} is locked by another process.",
                _ => $"{Place}{also} cannot be used: {DatabaseTroubleException.Sentence(e.Message)}",
            }, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseTroubleException(DatabaseTroubleException.Sentence(e.Message), e);
        }
    }

    private static void Delete(string file)
    {
        foreach (var part in (string[])[file, $"{file}-wal", $"{file}-shm", $"{file}-journal"]) System.IO.File.Delete(part);
    }

    private static async Task Tell(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> Count(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<List<string>> Column(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<string> values = [];
        while (await reader.ReadAsync(ct)) values.Add(reader.GetString(0));
        return values;
    }
}
