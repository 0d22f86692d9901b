using System.Globalization;
using System.Text.RegularExpressions;

namespace Community.Web.Features.Questions;

/// <summary>Where a question and what stands on it is read.</summary>
public static partial class QuestionAddress
{
    public static string Of(int id, string title) => $"/questions/{id}/{Uri.EscapeDataString(Slug.Of(title))}";

    public static string OfAnswer(int answerId) => $"#answer-{answerId}";

    public static string OfComment(int commentId) => $"#comment-{commentId}";

    /// <summary>The question that someone names by its number, or by pasting an address of it; null where there is none in it.</summary>
    public static int? IdIn(string? typed)
        => Named().Match(typed ?? "") is { Success: true } named && int.TryParse(named.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    [GeneratedRegex(@"^\s*(#?|.*/(q|questions)/)(?<id>\d{1,10})(?!\d)([/?#].*)?\s*$")] private static partial Regex Named();
}
