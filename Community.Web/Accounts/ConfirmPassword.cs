namespace Community.Web.Accounts;

/// <summary>A member who is signed in shows once more that it is them, before something that another at their screen must not do.</summary>
public sealed class ConfirmPassword(CommunityDb db, SignIn signIn) : IUseCase
{
    /// <summary>The account as it stood. As a sign-in: whoever sits at a strange keyboard has ten guesses, too.</summary>
    public async Task<Account> Run(int memberId, string? password, CancellationToken ct)
    {
        var account = Rule.Found(await db.Users.AsNoTracking().Include(a => a.Member).SingleOrDefaultAsync(a => a.MemberId == memberId, ct), "account");
        Rule.Require(await signIn.Run(account.Email, password, null, ct) is not null, "account.current-password-wrong");
        return account;
    }
}
