using Microsoft.Data.SqlClient;

namespace Community.Web.Data.SqlServer;

/// <summary>Looks after a database on a SQL Server.</summary>
public sealed class SqlServerUpkeep(CommunityDb db) : DatabaseUpkeep(db)
{
    private const int NoSuchDatabase = 4060;

    private SqlConnectionStringBuilder Settings => new(Db.Database.GetConnectionString());

    public override string Place => $"The database {Settings.InitialCatalog} on SQL Server {Settings.DataSource}";
    public override bool ScriptCanRepeat => true;

    protected override async Task Look(CancellationToken ct)
    {
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(Settings.ConnectionString) { ConnectRetryCount = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
        }
        catch (SqlException e) when (e.Number is NoSuchDatabase)
        {
            // Migrating makes it.
        }
        catch (SqlException e)
        {
            throw new DatabaseTroubleException($"{Place} cannot be reached: {DatabaseTroubleException.Sentence(e.Message)}", e);
        }
    }

    protected override Task Settle(CancellationToken ct) => Task.CompletedTask;

    public override Task<IAsyncDisposable> Hold(CancellationToken ct) => Task.FromResult<IAsyncDisposable>(new MemoryStream()); // the server guards itself

    /// <summary>The server counts pages of 8 KB. One that does not tell is none the worse for it.</summary>
    public override async Task<DatabaseSize> Measure(CancellationToken ct)
    {
        var (server, name) = (Settings.DataSource, Settings.InitialCatalog);
        try
        {
            var pages = await Db.Database.SqlQuery<int>($"SELECT CAST(SUM(size) AS int) AS Value FROM sys.database_files WHERE type = 0").SingleAsync(ct);
            var log = await Db.Database.SqlQuery<int>($"SELECT CAST(SUM(size) AS int) AS Value FROM sys.database_files WHERE type = 1").SingleAsync(ct);
            return new("SQL Server", $"{server} / {name}", pages * 8192L, log * 8192L);
        }
        catch (Exception e) when (e is SqlException or InvalidOperationException or InvalidCastException or System.Data.SqlTypes.SqlNullValueException)
        {
            return new("SQL Server", $"{server} / {name}", null, null);
        }
    }

    /// <param name="file">A path as the server sees it. The copy is added to what the file may hold already.</param>
    public override async Task Backup(string file, CancellationToken ct)
    {
        await Look(ct);
        Db.Database.SetCommandTimeout(TimeSpan.FromHours(12));
        await Db.Database.ExecuteSqlAsync($"DECLARE @name sysname = DB_NAME(); BACKUP DATABASE @name TO DISK = {file} WITH COPY_ONLY, NOINIT, CHECKSUM", ct);
    }

    public override Task Restore(string file, bool overwrite, CancellationToken ct)
        => throw new DatabaseTroubleException($"{Place} is restored with the server's own tools: RESTORE DATABASE, while the site is stopped.");
}
