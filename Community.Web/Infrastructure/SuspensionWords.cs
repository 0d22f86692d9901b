using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>Why someone is suspended, in words: what the stored reason names, and what was written beside it.</summary>
public static class SuspensionWords
{
    public static string Suspension(this IStringLocalizer<Words> words, string? reason)
    {
        var (code, text) = Community.Domain.Moderation.Suspension.Read(reason);
        return code is SuspensionReason.Other ? text : text.Length == 0 ? words[$"suspension.reason.{code}"] : $"{words[$"suspension.reason.{code}"]} {text}";
    }
}
