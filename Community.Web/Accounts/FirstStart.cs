using System.Security.Cryptography;
using System.Text;
using Community.Web.Features.Legal;

namespace Community.Web.Accounts;

/// <summary>While no account exists, whoever reads the console may make the first operator.</summary>
public sealed class FirstStart
{
    private volatile bool _over;

    /// <summary>Known to the console alone, until the first operator is made or the site restarts.</summary>
    internal string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>For a site that has its operator.</summary>
    internal static FirstStart Over() => new() { _over = true };

    /// <summary>Once an account is there, nothing is asked any more.</summary>
    public async ValueTask<bool> IsOver(CommunityDb db, CancellationToken ct) => _over || (_over = await db.Users.AnyAsync(ct));

    internal bool IsToken(string? typed)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes((typed ?? "").Trim()), Encoding.UTF8.GetBytes(Token));
}

/// <summary>Makes the first operator, who is believed to own the address.</summary>
public sealed class MakeFirstOperator(CommunityDb db, FirstStart start, OpenAccount open, AgreeToTerms terms) : IUseCase
{
    public async Task<bool> IsOver(CancellationToken ct) => await start.IsOver(db, ct);

    public async Task<Account> Run(string? token, string? name, string? email, string? password, string? language, CancellationToken ct)
    {
        Rule.Require(start.IsToken(token), "setup.token-wrong");
        var memberId = await open.Run(new(name, email, password ?? "", Roles.Operator, IsConfirmed: true, language),
            async () => Rule.Require(!await db.Users.AnyAsync(ct), "setup.unknown"), ct);
        await terms.Run(memberId, language, ct);
        return await db.Users.AsNoTracking().SingleAsync(a => a.MemberId == memberId, ct);
    }
}
