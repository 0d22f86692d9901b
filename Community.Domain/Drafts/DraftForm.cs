namespace Community.Domain.Drafts;

/// <summary>A form as far as it was typed. Nothing in it is checked but its size: it may be half a word.</summary>
/// <param name="Comment">Why it was edited.</param>
/// <param name="Basis">Which text an edit began from.</param>
/// <param name="More">The fields that only some forms have, encoded as forms are; null where none is filled in.</param>
public sealed record DraftForm(string? Title, string? Body, string? Tags, int? ProductId = null, int? ModuleId = null, int? VersionId = null, string? Comment = null, int? Basis = null, string? More = null)
{
    /// <summary>Nothing was written yet, whatever was chosen.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Body) && string.IsNullOrWhiteSpace(Tags) && string.IsNullOrWhiteSpace(Comment) && string.IsNullOrWhiteSpace(More);

    public void RequireFits(TextPolicy text) => Rule.Require(
        Length(Title) <= text.TitleMax * 2 && Length(Body) <= text.BodyMax * 2 && Length(Tags) <= Draft.TagsWidth && Length(Comment) <= text.SummaryMax * 2 && Length(More) <= Draft.MoreWidth,
        "draft.too-long");

    private static int Length(string? typed) => typed?.Length ?? 0;
}
