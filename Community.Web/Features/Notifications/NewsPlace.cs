namespace Community.Web.Features.Notifications;

/// <summary>Where news leads to that is not about a post.</summary>
public static class NewsPlace
{
    public static string Of(NotificationKind kind, int memberId, int? thingId) => kind is NotificationKind.Badge ? $"/badges/{thingId}" : $"/members/{memberId}?tab=points";
}
