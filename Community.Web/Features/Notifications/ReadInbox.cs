namespace Community.Web.Features.Notifications;

/// <summary>A member has seen one piece of news, or (null) all of it up to a number.</summary>
public sealed class ReadInbox(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task<int> Run(int memberId, int upTo, int? only, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var read = await db.Notifications.Where(n => n.MemberId == memberId && n.ReadAt == null && n.Sequence <= upTo && (only == null || n.Id == only))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
        if (read > 0) await db.Members.Where(m => m.Id == memberId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Unread, m => m.Unread - read), ct);
        return read;
    }, ct);
}
