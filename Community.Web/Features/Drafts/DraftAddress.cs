namespace Community.Web.Features.Drafts;

/// <summary>Where a draft is kept, and where it is written on.</summary>
public static class DraftAddress
{
    public static string Of(DraftKind kind, int targetId) => $"/drafts/{kind.ToString().ToLowerInvariant()}/{targetId}";

    public static string OfForm(DraftKind kind, int targetId) => kind switch
    {
        DraftKind.Ask => "/questions/ask",
        DraftKind.Showcase => targetId == 0 ? "/showcases/new" : $"/showcases/{targetId}/edit",
        DraftKind.Answer => $"/questions/{targetId}#your-answer",
        _ => $"/posts/{targetId}/edit",
    };
}
