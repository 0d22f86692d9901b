using Community.Web.Features.Organisations;

namespace Community.Web.Features.Notifications;

/// <summary>Where news leads to that is not about a post.</summary>
public static class NewsPlace
{
    public static string Of(NotificationKind kind, int memberId, int? thingId) => kind switch
    {
        NotificationKind.Badge => $"/badges/{thingId}",
        NotificationKind.Message => $"/inbox/messages/{thingId}",
        NotificationKind.Suspended => "/inbox/messages",
        NotificationKind.SynonymDecided => $"/tags/synonyms?one={thingId}",
        NotificationKind.JoinRequested => $"{OrganisationAddress.Of(thingId ?? 0)}/people",
        NotificationKind.JoinAnswered or NotificationKind.CompanyChanged => OrganisationAddress.Of(thingId ?? 0),
        _ => $"/members/{memberId}?tab=points",
    };

    /// <summary>Where a suggested edit is looked at, or all that a search has found; null for news that leads to its post.</summary>
    public static string? BesidePost(NotificationKind kind, int postId, int? thingId) => kind switch
    {
        NotificationKind.EditSuggested or NotificationKind.EditRejected => $"/posts/{postId}/suggestion",
        NotificationKind.SavedSearch => $"/search/saved/{thingId}",
        _ => null,
    };
}
