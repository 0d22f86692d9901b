namespace Community.Web.Features.Drafts;

/// <summary>Lets go of drafts that nobody came back to.</summary>
public sealed class ForgetDrafts(CommunityDb db, DraftPolicy policy, TimeProvider clock) : IUseCase
{
    public Task Run(CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-policy.Days);
        return db.Transact(() => db.Drafts.Where(d => d.SavedAt < since).ExecuteDeleteAsync(ct), ct);
    }
}
