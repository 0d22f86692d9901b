using Community.Web.Features.Questions;

namespace Community.Web.Features.Saves;

/// <summary>Whoever leaves takes their lists along, and what they have looked at.</summary>
public sealed class ForgetLists(CommunityDb db, CountViews views) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not MemberLeft { Member.Id: var id }) return;
        await db.ListEntries.Where(e => db.PostLists.Any(l => l.Id == e.ListId && l.OwnerId == id)).ExecuteDeleteAsync(ct);
        await db.PostLists.Where(l => l.OwnerId == id).ExecuteDeleteAsync(ct);
        views.Forget(id);
        await db.SeenPosts.Where(s => s.MemberId == id).ExecuteDeleteAsync(ct);
    }
}
