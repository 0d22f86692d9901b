using Microsoft.AspNetCore.Identity;

namespace Community.Web.Accounts;

/// <summary>Someone has forgotten the password: asks for a link by mail, and sets a new one with it.</summary>
public sealed class ResetPassword(CommunityDb db, UserManager<Account> tokens, Credentials credentials, SessionStamps sessions, TimeProvider clock) : IUseCase
{
    /// <summary>The same row for every address; whether anyone has it is looked up when the mail is sent.</summary>
    public async Task Ask(string? email, string? language, CancellationToken ct)
    {
        var address = Credentials.Address(email);
        await db.Transact(() =>
        {
            db.Add(Delivery.ToAddress(MailKind.ResetPassword, address, language, clock.GetUtcNow().UtcDateTime));
            return Task.CompletedTask;
        }, ct);
    }

    /// <summary>Sets it, ends all sessions, and confirms the address, which the link has proved. Works once; false for a link that is wrong, used or too old.</summary>
    public async Task<bool> Run(int accountId, string? token, string? password, CancellationToken ct)
    {
        // Before anything is hashed, so that nobody makes us hash without a link of ours.
        var holder = await db.Users.AsNoTracking().Include(a => a.Member).SingleOrDefaultAsync(a => a.Id == accountId, ct);
        if (holder is null || !await IsGood(holder, token)) return false;
        var hash = credentials.Hash(password, holder.Email, holder.Member.Name);
        var isSet = await db.Transact(async () =>
        {
            var account = await db.Users.Include(a => a.Member).SingleAsync(a => a.Id == accountId, ct);
            if (!await IsGood(account, token)) return false;
            account.ChangePassword(hash);
            ConfirmAddress.Confirm(account, clock.GetUtcNow().UtcDateTime);
            return true;
        }, ct);
        sessions.Forget(accountId);
        return isSet;
    }

    public async Task<bool> IsGood(int accountId, string? token, CancellationToken ct)
        => await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, ct) is { } account && await IsGood(account, token);

    private Task<bool> IsGood(Account account, string? token)
        => tokens.VerifyUserTokenAsync(account, tokens.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token ?? "");
}
