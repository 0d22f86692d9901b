namespace Community.Web.Features.Showcases;

/// <summary>A showcase is of the past and stands in no list any more, or is of today again.</summary>
public sealed class ArchiveShowcase(TakeStep take, PrivilegePolicy privileges) : IUseCase
{
    public Task Run(int showcaseId, int byId, bool wanted, CancellationToken ct) => take.Run(showcaseId, byId, (showcase, by, now) => showcase.Archive(by, wanted, privileges, now), ct);
}
