namespace Community.Web.Features.Drafts;

/// <summary>A member does not want what they had begun any more.</summary>
public sealed class DiscardDraft(CommunityDb db) : IUseCase
{
    public Task Run(int memberId, DraftKind kind, int targetId, CancellationToken ct)
        => db.Transact(() => db.Drafts.Where(d => d.MemberId == memberId && d.Kind == kind && d.TargetId == targetId).ExecuteDeleteAsync(ct), ct);
}
