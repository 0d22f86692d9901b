using Microsoft.AspNetCore.Identity;

namespace Community.Web.Accounts;

/// <summary>Whoever opens the mailed link can read mail at the address: it is theirs, and they may write.</summary>
public sealed class ConfirmAddress(CommunityDb db, UserManager<Account> tokens, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is wrong or too old.</summary>
    public Task<bool> Run(int accountId, string? token, CancellationToken ct) => db.Transact(async () =>
    {
        var account = await db.Users.Include(a => a.Member).SingleOrDefaultAsync(a => a.Id == accountId, ct);
        if (account is null || !await tokens.VerifyUserTokenAsync(account, tokens.Options.Tokens.EmailConfirmationTokenProvider, UserManager<Account>.ConfirmEmailTokenPurpose, token ?? "")) return false;
        Confirm(account, clock.GetUtcNow().UtcDateTime);
        return true;
    }, ct);

    /// <summary>Sends the link again.</summary>
    public Task Again(int memberId, string? language, CancellationToken ct) => db.Transact(async () =>
    {
        var address = await db.Users.Where(a => a.MemberId == memberId && !a.EmailConfirmed).Select(a => a.Email).SingleOrDefaultAsync(ct);
        if (address is not null) db.Add(Delivery.ToAddress(MailKind.ConfirmAddress, address, language, clock.GetUtcNow().UtcDateTime));
    }, ct);

    internal static void Confirm(Account account, DateTime now)
    {
        if (account.EmailConfirmed && account.Member.ConfirmedAt is not null) return;
        account.EmailConfirmed = true;
        account.Touch();
        account.Member.Confirm(now);
    }
}
