using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Community.Web.Accounts;

/// <summary>The paths that mails lead to, and what proves that they are ours.</summary>
public sealed class MailedTokens(UserManager<Account> tokens, IDataProtectionProvider protection)
{
    private readonly IDataProtector _unsubscribe = protection.CreateProtector("unsubscribe");

    public async Task<string> ConfirmPath(Account account)
        => $"/account/confirm?id={account.Id}&token={Encoded(await tokens.GenerateEmailConfirmationTokenAsync(account))}";

    public async Task<string> ResetPath(Account account)
        => $"/account/reset?id={account.Id}&token={Encoded(await tokens.GeneratePasswordResetTokenAsync(account))}";

    public string UnsubscribePath(int memberId)
        => $"/account/unsubscribe?token={_unsubscribe.Protect(memberId.ToString(CultureInfo.InvariantCulture))}";

    /// <summary>Whose news the link ends; null for one that is not ours.</summary>
    public int? Unsubscribing(string? token)
    {
        try
        {
            return int.Parse(_unsubscribe.Unprotect(token ?? ""), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What stood in the address, as the token it was; null for what never was one.</summary>
    public static string? Decoded(string? token)
    {
        try
        {
            return token is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Encoded(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));
}
