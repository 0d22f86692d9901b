using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Community.Web.Markdown;

/// <summary>What the community's Markdown knows about the place it is used in.</summary>
public sealed record MarkdownOptions : IValidatableObject
{
    public const string Section = "Markdown";

    /// <summary>
    /// Pattern of the error codes that become links to their search; empty for none. Letters, digits, <c>-</c> and <c>_</c> right
    /// before or after a match are checked by the program, so the pattern needs no look-around (and could not have any).
    /// </summary>
    public string ErrorCodes { get; set; } = @"[A-Z][A-Z0-9]{0,9}-[0-9]{4,6}|0x[0-9A-Fa-f]{8}";

    /// <summary>The site's own address, so that links to its own posts and pictures are known as such; null: only local addresses are.</summary>
    public string? PublicUrl { get; set; }

    // Members' text meets an operator's pattern here: without backtracking there is no slow pairing of the two.
    internal Regex? ErrorCodePattern() => ErrorCodes.Length == 0 ? null : new(ErrorCodes, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    internal Uri? Site() => string.IsNullOrEmpty(PublicUrl) ? null : new(PublicUrl, UriKind.Absolute);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProblemWithErrorCodes() is { } problem)
            yield return new($"{Section}:{nameof(ErrorCodes)} «{ErrorCodes}» cannot be used: {problem}", [nameof(ErrorCodes)]);
        if (!string.IsNullOrEmpty(PublicUrl) && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var site) && site.Scheme is "http" or "https"))
            yield return new($"{Section}:{nameof(PublicUrl)} «{PublicUrl}» is not an http or https address.", [nameof(PublicUrl)]);
    }

    private string? ProblemWithErrorCodes()
    {
        try { return ErrorCodePattern()?.IsMatch("") is true ? "it matches the empty text." : null; }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) { return e.Message; }
    }
}
