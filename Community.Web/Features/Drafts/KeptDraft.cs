namespace Community.Web.Features.Drafts;

/// <summary>A draft as its member finds it again.</summary>
public sealed record KeptDraft(DraftForm Form, int Version, DateTime SavedAt);

public sealed class KeptDraftQuery(CommunityDb db) : IUseCase
{
    public Task<KeptDraft?> Find(int memberId, DraftKind kind, int targetId, CancellationToken ct) => One(memberId, kind, targetId).SingleOrDefaultAsync(ct);

    internal IQueryable<KeptDraft> One(int memberId, DraftKind kind, int targetId)
        => db.Drafts.AsNoTracking().Where(d => d.MemberId == memberId && d.Kind == kind && d.TargetId == targetId).Select(d => new KeptDraft(
            new DraftForm(d.Title, d.Body, d.Tags, d.ProductId, d.ModuleId, d.VersionId, d.Comment, d.Basis, d.More), d.Version, d.SavedAt));
}
