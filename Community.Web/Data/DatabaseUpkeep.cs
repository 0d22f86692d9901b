using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Community.Web.Data;

/// <summary>How big the database is, in bytes.</summary>
/// <param name="Engine">With its version.</param>
/// <param name="Bytes">Null where the engine does not tell.</param>
/// <param name="LogBytes">Of what is written and not yet put in its place.</param>
public sealed record DatabaseSize(string Engine, string Place, long? Bytes, long? LogBytes);

/// <summary>What whoever runs the site does with the database as a whole. Each engine has its own.</summary>
public abstract class DatabaseUpkeep(CommunityDb db)
{
    /// <summary>Where the data is, for messages.</summary>
    public abstract string Place { get; }

    protected CommunityDb Db => db;

    /// <summary>Makes the database ready to be worked with, or says in one sentence why it cannot be.</summary>
    /// <exception cref="DatabaseTroubleException" />
    public async Task Prepare(bool migrate, CancellationToken ct)
    {
        await Look(ct);
        RequireKnown(await Applied(ct));
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            if (!migrate) throw new DatabaseTroubleException($"{Place} lacks migrations: run the verb migrate, or set Database:MigrateOnStart.");
            await Migrate(ct);
        }
        await Settle(ct);
    }

    /// <summary>The SQL that makes the tables; on the way it may be run again where the engine knows conditions.</summary>
    public string Script() => db.GetService<IMigrator>().GenerateScript(options: ScriptCanRepeat ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default);

    /// <summary>Whether <see cref="Script" /> may be run on a database that has some of it already.</summary>
    public abstract bool ScriptCanRepeat { get; }

    /// <summary>How big it is and what keeps it.</summary>
    public abstract Task<DatabaseSize> Measure(CancellationToken ct);

    /// <summary>Copies the database into a new file while the site goes on.</summary>
    public abstract Task Backup(string file, CancellationToken ct);

    /// <summary>Puts a copy in the database's place.</summary>
    public abstract Task Restore(string file, bool overwrite, CancellationToken ct);

    /// <summary>Holds the database until disposed, so that nobody puts another in its place meanwhile.</summary>
    public abstract Task<IAsyncDisposable> Hold(CancellationToken ct);

    /// <summary>Is it there, is it ours, can it be written?</summary>
    protected abstract Task Look(CancellationToken ct);

    /// <summary>What the engine should be told once, after migrating.</summary>
    protected abstract Task Settle(CancellationToken ct);

    protected virtual Task Migrate(CancellationToken ct) => db.Database.MigrateAsync(ct);

    protected void RequireKnown(IEnumerable<string> applied)
    {
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new DatabaseTroubleException($"{Place} was made by another version of this program, which knew the migration {unknown}: start that version, or restore a backup of this one.");
    }

    private Task<IEnumerable<string>> Applied(CancellationToken ct) => db.Database.GetAppliedMigrationsAsync(ct);
}
