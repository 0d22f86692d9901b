using System.Data.Common;
using System.Text.RegularExpressions;

namespace Community.Web.Infrastructure;

/// <summary>Settings as they may be shown: whatever opens a door is covered.</summary>
public static partial class Secrets
{
    public const string Cover = "••••••";

    /// <param name="name">The setting's own name, the last part of its key.</param>
    public static string Covered(string name, string value)
    {
        if (value.Length == 0) return value;
        if (name.Contains("ConnectionString", StringComparison.OrdinalIgnoreCase)) return Connection(value);
        return IsSecret(name) ? Cover : WithoutUser(value);
    }

    private static bool IsSecret(string name) => Name().IsMatch(name);

    /// <summary>Every part by its own name; what cannot be taken apart is covered as a whole.</summary>
    private static string Connection(string value)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = value };
            return string.Join(';', parts.Keys.Cast<string>().Select(k => $"{k}={(IsSecret(k) ? Cover : WithoutUser($"{parts[k]}"))}"));
        }
        catch (ArgumentException)
        {
            return Cover;
        }
    }

    /// <summary>Addresses may carry a user and a password, and tokens in their query.</summary>
    private static string WithoutUser(string value) => Query().Replace(User().Replace(value, $"$1{Cover}@"), $"$1{Cover}");

    [GeneratedRegex(@"pass(word|phrase)?$|pwd$|secret|token$|(api|access|account|private|shared|signing|encryption)[ _-]?key$|credential|signature$", RegexOptions.IgnoreCase)] private static partial Regex Name();
    [GeneratedRegex(@"([a-z][a-z0-9+.-]*://)[^/@\s]+@", RegexOptions.IgnoreCase)] private static partial Regex User();
    [GeneratedRegex(@"([?&][^=&\s]*(?:token|key|secret|password|sig)[^=&\s]*=)[^&\s]+", RegexOptions.IgnoreCase)] private static partial Regex Query();
}
