namespace Community.Web.Features.Notifications;

/// <summary>Whoever leaves has no inbox any more, and is owed no mail.</summary>
public sealed class ForgetInbox(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not MemberLeft { Member.Id: var id }) return;
        await db.Deliveries.Where(d => d.MemberId == id).ExecuteDeleteAsync(ct);
        await db.Notifications.Where(n => n.MemberId == id).ExecuteDeleteAsync(ct);
        await db.RhythmChoices.Where(c => c.MemberId == id).ExecuteDeleteAsync(ct);
        await db.Members.Where(m => m.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Unread, m => m.Unread - m.Unread).SetProperty(m => m.InboxSequence, m => m.InboxSequence - m.InboxSequence), ct);
    }
}
