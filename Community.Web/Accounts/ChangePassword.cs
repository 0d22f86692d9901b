namespace Community.Web.Accounts;

/// <summary>A member sets a new password, knowing the old one. All other sessions end.</summary>
public sealed class ChangePassword(CommunityDb db, Credentials credentials, SignIn signIn, SessionStamps sessions) : IUseCase
{
    /// <summary>The account, to go on with in this session.</summary>
    public async Task<Account> Run(int memberId, string? current, string? wanted, CancellationToken ct)
    {
        var before = Rule.Found(await db.Users.AsNoTracking().Include(a => a.Member).SingleOrDefaultAsync(a => a.MemberId == memberId, ct), "account");
        // As a sign-in: whoever sits at a strange keyboard has ten guesses, too.
        Rule.Require(await signIn.Run(before.Email, current, null, ct) is not null, "account.current-password-wrong");
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
