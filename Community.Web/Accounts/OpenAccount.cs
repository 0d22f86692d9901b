namespace Community.Web.Accounts;

/// <summary>Whom an account is to be opened for.</summary>
/// <param name="Password">Null lets the owner choose one by "forgotten password".</param>
/// <param name="IsConfirmed">The address is known to be theirs, because someone trusted says so.</param>
public sealed record NewAccount(string? Name, string? Email, string? Password, Roles Roles = Roles.None, bool IsConfirmed = false, string? Language = null);

/// <summary>Someone becomes a member who can sign in. For the command line and the first start; visitors come by <see cref="Register"/>.</summary>
public sealed class OpenAccount(CommunityDb db, Credentials credentials, TimeProvider clock) : IUseCase
{
    /// <summary>The new member's id. Refuses names and addresses that are taken.</summary>
    public Task<int> Run(NewAccount wanted, CancellationToken ct) => Run(wanted, () => Task.CompletedTask, ct);

    /// <param name="alsoRequired">What else must hold, looked at in the same transaction.</param>
    internal async Task<int> Run(NewAccount wanted, Func<Task> alsoRequired, CancellationToken ct)
    {
        var name = credentials.Name(wanted.Name, wanted.Roles != Roles.None);
        var address = Credentials.Address(wanted.Email);
        var hash = wanted.Password is null ? null : credentials.Hash(wanted.Password, address, name);
        return await db.Transact(async () =>
        {
            await alsoRequired();
            await RequireFree(db, name, ct);
            var key = credentials.Key(address);
            Rule.Require(!await db.Users.AnyAsync(a => a.NormalizedEmail == key, ct), "account.email-taken");
            var member = Add(db, wanted, name, address, key, hash, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(ct);
            return member.Id;
        }, ct);
    }

    /// <summary>Names are taken by whoever looks the same, imported members included.</summary>
    internal static async Task RequireFree(CommunityDb db, string name, CancellationToken ct, int? except = null)
    {
        var key = NameKey.Of(name);
        Rule.Require(!await db.Members.AnyAsync(m => m.NameKey == key && m.Id != except, ct), "member.name-taken");
    }

    internal static Member Add(CommunityDb db, NewAccount wanted, string name, string address, string key, string? hash, DateTime now)
    {
        var member = new Member(name, now);
        member.Appoint(wanted.Roles);
        member.Speak(wanted.Language);
        if (wanted.IsConfirmed) member.Confirm(now);
        db.Add(Account.Of(member, address, key, hash));
        return member;
    }
}
