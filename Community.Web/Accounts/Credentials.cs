using System.Net.Mail;
using Microsoft.AspNetCore.Identity;

namespace Community.Web.Accounts;

/// <summary>Addresses and passwords as accounts keep them. Hashing takes a tenth of a second: never inside a transaction.</summary>
public sealed class Credentials(ILookupNormalizer normalizer, IPasswordHasher<Account> hasher, PasswordPolicy policy, NamePolicy names)
{
    private const int LongestAddress = 254;

    // Of a password that nobody has, with the cost in force. For all requests: made anew, it would tell the unknown by their slowness.
    private static string? _nobodys;

    /// <summary>The address as it will be written to.</summary>
    public static string Address(string? raw)
    {
        var address = (raw ?? "").Trim();
        Rule.Require(address.Length is > 0 and <= LongestAddress && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && parsed.DisplayName.Length == 0, "account.email-unclear");
        return address;
    }

    public string Key(string? address) => normalizer.NormalizeEmail((address ?? "").Trim()) ?? "";

    public string Name(string? raw, bool isStaff) => names.Name(raw, isStaff);

    /// <summary>Refuses what the policy refuses, else hashes.</summary>
    public string Hash(string? password, params IReadOnlyList<string?> known)
    {
        policy.Require(password, known);
        return hasher.HashPassword(new(), password!);
    }

    /// <summary>Costs the same whether the account, or its password, exists or not.</summary>
    public PasswordVerificationResult Verify(Account? account, string? password)
    {
        // Longer than any password: none of them is right, so the start of it is as wrong as the whole.
        var tried = password?.Length > policy.Max ? password[..policy.Max] : password ?? "";
        var nobodys = _nobodys ??= hasher.HashPassword(new(), Guid.NewGuid().ToString());
        var result = hasher.VerifyHashedPassword(account ?? new(), account?.PasswordHash ?? nobodys, tried);
        return account?.PasswordHash is null || tried.Length != (password ?? "").Length ? PasswordVerificationResult.Failed : result;
    }

    public string Rehash(string password) => hasher.HashPassword(new(), password);
}
