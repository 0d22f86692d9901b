using System.Diagnostics.CodeAnalysis;

namespace Community.Domain.Posts;

/// <summary>A moderator destroys something that should never have been written: a password, a number. Counts the places where it stood.</summary>
public sealed class Redaction
{
    /// <summary>Shorter ones stand in too many other words.</summary>
    public const int ShortestText = 4;
    public const int LongestText = 4_000, ReasonMin = 3, ReasonMax = 500;

    /// <summary>What stands in its place.</summary>
    public const string Mark = "▇▇▇";

    public Redaction(Member by, string? text, string? reason, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.Redact, privileges, now);
        Text = (text ?? "").ReplaceLineEndings("\n").Trim();
        Rule.Require(Text.Length is >= ShortestText and <= LongestText && !Mark.Contains(Text, StringComparison.Ordinal), "post.redact-text", ShortestText);
        Reason = ReasonOf(reason);
        Rule.Require(!Reason.Contains(Text, StringComparison.OrdinalIgnoreCase), "post.redact-reason-tells");
    }

    /// <summary>Exactly what is destroyed. It is not kept.</summary>
    public string Text { get; }
    public string Reason { get; }
    public int Count { get; private set; }

    /// <summary>Why something is destroyed, as the log tells it.</summary>
    public static string ReasonOf(string? typed)
    {
        var reason = CleanText.Line(typed);
        Rule.Require(TextMeasure.Of(reason).Graphemes is >= ReasonMin and <= ReasonMax, "post.redact-reason", ReasonMin, ReasonMax);
        return reason;
    }

    [return: NotNullIfNotNull(nameof(words))]
    public string? Of(string? words)
    {
        if (words is null || !words.Contains(Text, StringComparison.Ordinal)) return words;
        Count += (words.Length - words.Replace(Text, "", StringComparison.Ordinal).Length) / Text.Length;
        return words.Replace(Text, Mark, StringComparison.Ordinal);
    }
}
