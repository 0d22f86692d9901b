using Microsoft.Extensions.Caching.Memory;

namespace Community.Web.Accounts;

/// <summary>
/// Which sessions still stand: a session carries the account's stamp, and a new password makes a new stamp. Looked up at
/// most once a minute per account and node; at once on the node where it changed.
/// </summary>
public sealed class SessionStamps(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);
    private readonly MemoryCache _stamps = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public async Task<bool> Stands(int accountId, string? stamp, CancellationToken ct)
    {
        if (stamp is null) return false;
        var now = clock.GetUtcNow();
        if (!_stamps.TryGetValue(accountId, out (string? Stamp, DateTimeOffset At) known) || now - known.At > Fresh)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommunityDb>();
            known = (await db.Users.Where(a => a.Id == accountId).Select(a => a.SecurityStamp).SingleOrDefaultAsync(ct), now);
            _stamps.Set(accountId, known, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Fresh });
        }
        return known.Stamp == stamp;
    }

    public void Forget(int accountId) => _stamps.Remove(accountId);

    public void Dispose() => _stamps.Dispose();
}
