namespace Community.Web.Features.Showcases;

/// <summary>The author takes a showcase back before the vendor has decided, to go on writing.</summary>
public sealed class TakeBackShowcase(TakeStep take) : IUseCase
{
    public Task Run(int showcaseId, int byId, CancellationToken ct) => take.Run(showcaseId, byId, (showcase, by, now) => showcase.TakeBack(by, now), ct);
}
