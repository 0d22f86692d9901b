namespace Community.Web.Accounts;

/// <summary>A member sets a new password, knowing the old one. All other sessions end.</summary>
public sealed class ChangePassword(CommunityDb db, Credentials credentials, ConfirmPassword confirm, SessionStamps sessions) : IUseCase
{
    /// <summary>The account, to go on with in this session.</summary>
    public async Task<Account> Run(int memberId, string? current, string? wanted, CancellationToken ct)
    {
        var before = await confirm.Run(memberId, current, ct);
        var hash = credentials.Hash(wanted, before.Email, before.Member.Name);
        var changed = await db.Transact(async () =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == before.Id, ct);
            account.ChangePassword(hash);
            return account;
        }, ct);
        sessions.Forget(before.Id);
        return changed;
    }
}
