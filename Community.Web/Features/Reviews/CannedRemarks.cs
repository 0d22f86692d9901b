using Community.Web.Infrastructure;
using Microsoft.Extensions.Localization;

namespace Community.Web.Features.Reviews;

/// <summary>Something kind to say under a post, in its author's language.</summary>
public sealed record CannedRemark(string Code, string Title, string Text);

/// <summary>The remarks that reviewers have at hand.</summary>
public sealed class CannedRemarks(IStringLocalizer<Words> words) : IUseCase
{
    private static readonly string[] ForQuestions = ["welcome", "details", "screenshot", "one-thing"], ForAnswers = ["welcome-answer", "not-an-answer", "thanks", "explain"],
        ForShowcases = ["showcase-results", "showcase-versions", "showcase-personal", "showcase-language", "showcase-pictures"];

    public IReadOnlyList<CannedRemark> Of(ReviewedPost post) => Of(post.IsAnswer ? ForAnswers : ForQuestions, post.Language, post.Html);

    /// <summary>Why a showcase is returned.</summary>
    public IReadOnlyList<CannedRemark> OfShowcase(string? language, string html) => Of(ForShowcases, language, html);

    /// <summary>In the author's own language, else the one that the post looks to be written in.</summary>
    private IReadOnlyList<CannedRemark> Of(string[] codes, string? language, string html)
    {
        List<string> titles = [.. codes.Select(code => words[$"canned.{code}"].Value)]; // the reviewer's language
        using var _ = Speaking.In(language ?? (html.Any(c => c is >= '\u4e00' and <= '\u9fff') ? "zh-CN" : "en"));
        return [.. codes.Select((code, i) => new CannedRemark(code, titles[i], words[$"canned.{code}.text"]))];
    }
}
