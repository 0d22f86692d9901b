using Community.Web.Features.Fraud;
using Microsoft.AspNetCore.Identity;

namespace Community.Web.Accounts;

/// <summary>
/// Someone says who they are. Every attempt is counted before the password is looked at, so that a hundred at once are
/// a hundred; after ten failures the account rests, and says so to nobody.
/// </summary>
public sealed class SignIn(CommunityDb db, Credentials credentials, KnownNetworks networks, LimitOptions limits, TimeProvider clock) : IUseCase
{
    /// <summary>The account, or null: wrong address, wrong password, or resting.</summary>
    /// <param name="network">The address that the connection comes from.</param>
    public async Task<Account?> Run(string? email, string? password, string? network, CancellationToken ct)
    {
        var key = credentials.Key(email);
        var account = await Attempt(key, ct);
        var result = credentials.Verify(account, password);
        if (account is null || result is PasswordVerificationResult.Failed) return null;
        var rehashed = result is PasswordVerificationResult.SuccessRehashNeeded ? credentials.Rehash(password!) : null;
        return await db.Transact(async () =>
        {
            var signedIn = await db.Users.SingleAsync(a => a.Id == account.Id, ct);
            if (signedIn.PasswordHash != account.PasswordHash) return null; // changed while we looked
            signedIn.Unlock();
            await networks.Remember(signedIn.MemberId, network, clock.GetUtcNow().UtcDateTime, ct);
            if (rehashed is not null) signedIn.PasswordHash = rehashed;
            return signedIn;
        }, ct);
    }

    /// <summary>The account if it may be tried now.</summary>
    private Task<Account?> Attempt(string key, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == key, ct);
        var id = account?.Id ?? 0;
        var most = limits.FailuresPerAccount;
        if (account?.LockoutEnd > now) return null;
        if (account?.LockoutEnd is not null)
            await db.Users.Where(a => a.Id == id && a.LockoutEnd == account.LockoutEnd).ExecuteUpdateAsync(set => set
                .SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), ct);
        // For nobody as well: the same statement, which finds no row.
        var counted = await db.Users.Where(a => a.Id == id && a.AccessFailedCount < most)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), ct);
        DateTimeOffset? until = now.AddMinutes(limits.RestMinutes);
        await db.Users.Where(a => a.Id == id && a.AccessFailedCount >= most && a.LockoutEnd == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, until), ct);
        return counted == 1 ? account : null;
    }, ct);
}
