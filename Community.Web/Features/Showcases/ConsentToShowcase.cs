namespace Community.Web.Features.Showcases;

/// <summary>Somebody who speaks for the company agrees that a showcase is shown as it reads now, or agrees no longer.</summary>
public sealed class ConsentToShowcase(TakeStep take, ShowcasePolicy policy) : IUseCase
{
    /// <param name="seen">The version of its words that they have read.</param>
    public Task Run(int showcaseId, int byId, int? seen, CancellationToken ct) => take.Run(showcaseId, byId, (showcase, by, now) => showcase.Consent(by, now), ct, seen);

    public Task Withdraw(int showcaseId, int byId, string? reason, CancellationToken ct)
    {
        var told = policy.Reason(reason);
        return take.Run(showcaseId, byId, (showcase, by, now) => showcase.WithdrawConsent(by, told.Length > 0 ? told : null, now), ct);
    }
}
