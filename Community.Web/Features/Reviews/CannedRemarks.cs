using Community.Web.Infrastructure;
using Microsoft.Extensions.Localization;

namespace Community.Web.Features.Reviews;

/// <summary>Something kind to say under a post, in its author's language.</summary>
public sealed record CannedRemark(string Code, string Title, string Text);

/// <summary>The remarks that reviewers have at hand.</summary>
public sealed class CannedRemarks(IStringLocalizer<Words> words) : IUseCase
{
    private static readonly string[] ForQuestions = ["welcome", "details", "screenshot", "one-thing"], ForAnswers = ["welcome-answer", "not-an-answer", "thanks", "explain"];

    public IReadOnlyList<CannedRemark> Of(ReviewedPost post)
    {
        var codes = post.IsAnswer ? ForAnswers : ForQuestions;
        List<string> titles = [.. codes.Select(code => words[$"canned.{code}"].Value)]; // the reviewer's language
        using var _ = Speaking.In(LanguageOf(post));
        return [.. codes.Select((code, i) => new CannedRemark(code, titles[i], words[$"canned.{code}.text"]))];
    }

    /// <summary>The author's own, else the one that the post looks to be written in.</summary>
    private static string LanguageOf(ReviewedPost post) => post.Language ?? (post.Html.Any(c => c is >= '\u4e00' and <= '\u9fff') ? "zh-CN" : "en");
}
