namespace Community.Web.Features.Showcases;

/// <summary>The vendor lets a showcase stand out on the home page, or no longer.</summary>
public sealed class FeatureShowcase(CommunityDb db, TakeStep take, PrivilegePolicy privileges) : IUseCase
{
    public Task Run(int showcaseId, int byId, bool wanted, CancellationToken ct) => take.Run(showcaseId, byId, null, async (showcase, by, now)
        => showcase.Feature(by, await db.Members.SingleAsync(m => m.Id == showcase.AuthorId, ct), wanted, privileges, now), ct);
}
