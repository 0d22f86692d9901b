namespace Community.Web.Features.Moderation;

/// <summary>What moderators and somebody wrote to each other goes with whoever leaves.</summary>
public sealed class ForgetMessages(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is MemberLeft { Member.Id: var id }) await db.ModeratorMessages.Where(m => m.MemberId == id).ExecuteDeleteAsync(ct);
    }
}
