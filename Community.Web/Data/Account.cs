using Microsoft.AspNetCore.Identity;

namespace Community.Web.Data;

/// <summary>What signs in. Deleting it leaves the member, and what the member wrote, in place.</summary>
public sealed class Account : IdentityUser<int>
{
    public int MemberId { get; private set; }
    public Member Member { get; init; } = null!;

    /// <param name="key">The address as compared.</param>
    /// <param name="passwordHash">Null for an account that waits for its owner to choose a password by mail.</param>
    public static Account Of(Member member, string address, string key, string? passwordHash) => new()
    {
        Member = member,
        Email = address,
        UserName = address,
        NormalizedEmail = key,
        NormalizedUserName = key,
        PasswordHash = passwordHash,
        SecurityStamp = NewStamp(),
        LockoutEnabled = true,
        EmailConfirmed = member.ConfirmedAt is not null,
    };

    /// <summary>Ends every session and every mailed link that was made before.</summary>
    public void ChangePassword(string hash)
    {
        (PasswordHash, SecurityStamp) = (hash, NewStamp());
        Unlock();
    }

    public void Unlock()
    {
        (AccessFailedCount, LockoutEnd) = (0, null);
        Touch();
    }

    /// <summary>Of two changes at once the second runs again, and sees the first.</summary>
    public void Touch() => ConcurrencyStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("n");
}
