using Community.Web.Features.Notifications;

namespace Community.Web.Live;

/// <summary>A member's bell counts up on every page they have open.</summary>
public sealed class AnnounceNews(InboxSinceQuery inbox, IRelay relay) : IAnnouncement
{
    public async Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is MemberNotified { Notification: var notification } && await inbox.One(notification, ct) is var (news, unread))
            await relay.Tell(Circles.Member(notification.MemberId), Message.Notified(news, unread, news.Sequence), ct);
    }
}
