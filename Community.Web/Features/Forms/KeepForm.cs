namespace Community.Web.Features.Forms;

/// <summary>Keeps what a browser typed before its member was signed in again: one form per browser, for a day.</summary>
public sealed class KeepForm(CommunityDb db, TimeProvider clock) : IUseCase
{
    public static readonly TimeSpan For = TimeSpan.FromHours(24);

    /// <summary>Bytes; the longest body fits. Nobody is signed in yet, so what strangers can fill is bounded by both.</summary>
    private const int MostBytes = 256 * 1024, MostForms = 1_000;

    /// <summary>Answers whether it was kept.</summary>
    public Task<bool> Keep(string key, byte[] payload, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.KeptForms.Where(f => f.ExpiresAt < now || f.Key == key).ExecuteDeleteAsync(ct);
        if (payload.Length > MostBytes || await db.KeptForms.CountAsync(ct) >= MostForms) return false;
        db.Add(new KeptForm(key, payload, now + For));
        return true;
    }, ct);

    public Task<byte[]?> Find(string key, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.KeptForms.AsNoTracking().Where(f => f.Key == key && f.ExpiresAt >= now).Select(f => (byte[]?)f.Payload).SingleOrDefaultAsync(ct);
    }

    public Task Forget(string key, CancellationToken ct) => db.Transact(() => db.KeptForms.Where(f => f.Key == key).ExecuteDeleteAsync(ct), ct);
}
