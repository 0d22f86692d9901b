using System.Text.Json;

namespace Community.Web.Features.Origins;

/// <summary>What a row of PostHistory tells, by its number in the dump.</summary>
internal static class HistoryType
{
    public const int Closed = 10, Reopened = 11;

    public static bool IsTitle(int type) => type is 1 or 4 or 7;

    public static bool IsBody(int type) => type is 2 or 5 or 8;

    public static bool IsTags(int type) => type is 3 or 6 or 9;

    public static bool IsText(int type) => type is >= 1 and <= 9;

    /// <summary>What was done to the post; null where the community has no word for it.</summary>
    public static ActKind? Act(int type) => type switch
    {
        Closed => ActKind.Closed,
        Reopened => ActKind.Reopened,
        12 => ActKind.Deleted,
        13 => ActKind.Undeleted,
        14 => ActKind.Locked,
        15 => ActKind.Unlocked,
        19 => ActKind.Protected,
        20 => ActKind.Unprotected,
        17 or 35 or 36 => ActKind.Migrated,
        37 or 38 => ActKind.Merged,
        _ => null,
    };

    /// <summary>The reasons of 2013 and later are those of the community; the older ones are the nearest of them.</summary>
    public static CloseReason? Reason(string? comment) => comment?.Trim() switch
    {
        "1" or "101" => CloseReason.Duplicate,
        "2" or "102" => CloseReason.OffTopic,
        "3" or "105" => CloseReason.OpinionBased, // subjective and argumentative
        "4" or "103" => CloseReason.NeedsDetails, // not a real question
        "104" => CloseReason.NeedsFocus,
        "10" => CloseReason.ResolvedElsewhere,    // general reference
        "7" or "20" => CloseReason.OffTopic,      // too localized, noise
        _ => null,
    };

    /// <summary>The question that a closing names as the original.</summary>
    public static int? Original(string text)
    {
        if (!text.Contains("OriginalQuestionIds", StringComparison.Ordinal)) return null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("OriginalQuestionIds", out var ids) && ids.ValueKind is JsonValueKind.Array && ids.GetArrayLength() > 0 ? ids[0].GetInt32() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public static string Name(int type) => type switch
    {
        16 => "made community-owned",
        24 => "suggested edit applied (its text is a revision)",
        25 => "tweeted",
        33 or 34 => "notice added or removed",
        50 => "bumped by the system",
        52 or 53 => "hot list entered or left",
        _ => $"history of type {type}",
    };
}
