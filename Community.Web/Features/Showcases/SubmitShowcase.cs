namespace Community.Web.Features.Showcases;

/// <summary>The author gives a showcase to the vendor to look at.</summary>
public sealed class SubmitShowcase(TakeStep take) : IUseCase
{
    public Task Run(int showcaseId, int byId, CancellationToken ct) => take.Run(showcaseId, byId, (showcase, by, now) => showcase.Submit(by, now), ct);
}
