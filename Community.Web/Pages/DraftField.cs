using Community.Web.Features.Drafts;

namespace Community.Web.Pages;

/// <summary>The part of a form that tells how its draft fares.</summary>
/// <param name="Kept">What was found when the page was opened.</param>
/// <param name="IsShown">The form is filled in with it.</param>
public sealed record DraftField(DraftKind Kind, int TargetId, KeptDraft? Kept, bool IsShown)
{
    public string Address => DraftAddress.Of(Kind, TargetId);
}
