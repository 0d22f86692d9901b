using System.Collections.Frozen;

namespace Community.Web.Accounts;

/// <summary>What a password must be: long, and not one that everybody tries first. Nothing about its letters.</summary>
public sealed record PasswordPolicy
{
    public const string Section = "Passwords";

    private static readonly Lazy<FrozenSet<string>> Common = new(Load);

    public int Min { get; init; } = 10;

    /// <summary>Only so that nobody makes the server hash a book.</summary>
    public int Max { get; init; } = 200;

    /// <param name="known">What anyone knows of the account: address and name.</param>
    public void Require(string? password, params IReadOnlyList<string?> known)
    {
        Rule.Require(password?.Length >= Min, "account.password-too-short", Min);
        Rule.Require(password!.Length <= Max, "account.password-too-long", Max);
        Rule.Require(!IsCommon(password), "account.password-common");
        Rule.Require(!known.Any(k => k is not null && k.Trim().Equals(password.Trim(), StringComparison.OrdinalIgnoreCase)), "account.password-is-you");
    }

    /// <summary>On the list, whatever the case; or a short one of the list twice and more, or one letter again and again.</summary>
    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        if (Common.Value.Contains(lower)) return true;
        for (var length = 1; length <= lower.Length / 2; length++)
        {
            var part = lower[..length];
            if (lower.Length % length == 0 && (length < 4 || Common.Value.Contains(part)) && lower == string.Concat(Enumerable.Repeat(part, lower.Length / length))) return true;
        }
        return false;
    }

    private static FrozenSet<string> Load()
    {
        using var list = typeof(PasswordPolicy).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(list);
        List<string> passwords = [];
        while (reader.ReadLine() is { } line) passwords.Add(line.Trim().ToLowerInvariant());
        return passwords.ToFrozenSet();
    }
}
