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
        NotificationKind.JoinRequested => $"{OrganisationAddress.Of(thingId ?? 0)}/people",
        NotificationKind.JoinAnswered or NotificationKind.CompanyChanged => OrganisationAddress.Of(thingId ?? 0),
        _ => $"/members/{memberId}?tab=points",
    };

    /// <summary>Where a suggested edit is looked at; null for news of anything else.</summary>
    public static string? OfSuggestion(NotificationKind kind, int postId) => kind is NotificationKind.EditSuggested or NotificationKind.EditRejected ? $"/posts/{postId}/suggestion" : null;
}
