using System.Globalization;

namespace Community.Domain.Moderation;

/// <summary>What members are suspended for. Stored by name.</summary>
public enum SuspensionReason { Other, Spam, Abuse, VotePattern, DuplicateAccount, LowQuality }

/// <summary>How a suspension is put down: for how long it may be, and why in one line that begins with the reason's name.</summary>
public static class Suspension
{
    public const int LongestDays = 365, LongestReason = 1000;

    /// <summary>The reason as it is stored: its name, what was written beside it, or both.</summary>
    public static string Reason(SuspensionReason code, string? text)
    {
        var (said, named) = (Text(text), Enum.IsDefined(code) && code is not SuspensionReason.Other);
        Rule.Require(named || said.Length > 0, "member.suspend-reason", LongestReason);
        return !named ? said : said.Length == 0 ? $"{code}" : $"{code}: {said}";
    }

    /// <summary>A stored reason as its two parts; a name that is none belongs to the text.</summary>
    public static (SuspensionReason Code, string Text) Read(string? reason)
    {
        var parts = (reason ?? "").Split(": ", 2);
        return Enum.TryParse<SuspensionReason>(parts[0], out var code) && Enum.IsDefined(code) && !char.IsAsciiDigit(parts[0][0])
            ? (code, parts.Length > 1 ? parts[1] : "")
            : (SuspensionReason.Other, reason ?? "");
    }

    internal static string Text(string? text)
    {
        var said = CleanText.Line(text);
        Rule.Require(said.Length <= LongestReason - 30, "member.suspend-reason", LongestReason - 30); // room for the name
        return said;
    }

    internal static string? Told(DateTime? until) => until?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
