using Community.Web.Features.Redactions;

namespace Community.Web.Data.Sqlite;

/// <summary>
/// SQLite leaves what was deleted in the file until the room is used again; told to, it writes zeros over it. What was deleted before that goes by making
/// the file anew, if it is not too big for that. Its full-text index keeps the terms of what was replaced until its parts are merged, so they are merged.
/// The write-ahead log holds older pages until it is emptied.
/// </summary>
internal sealed class SqliteErasure(CommunityDb db, WriteGate gate) : IErasure
{
    /// <summary>In bytes: a few seconds, in which nobody writes.</summary>
    private const long LargestToMakeAnew = 256L << 20;

    public Task Begin(CancellationToken ct) => db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", ct);

    public Task ForgetWords(CancellationToken ct) => db.Database.ExecuteSqlRawAsync("INSERT INTO SearchIndex(SearchIndex) VALUES('optimize')", ct);

    public async Task End(bool isDone, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=OFF", ct);
        if (!isDone) return;
        using var _ = await gate.Enter(ct);
        var size = await db.Database.SqlQueryRaw<long>("SELECT page_count * page_size AS Value FROM pragma_page_count(), pragma_page_size()").SingleAsync(ct);
        if (size <= LargestToMakeAnew) await db.Database.ExecuteSqlRawAsync("VACUUM", ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }
}
