using Community.Web.Accounts;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Showcases;

/// <summary>What moves a showcase on its way: its author, whoever speaks for its company, the vendor's staff.</summary>
public sealed partial class ShowModel
{
    private string Here => $"/showcases/{Id}";

    /// <summary>Where it is on its way; null for those who only read.</summary>
    public Task<LifeOfShowcase?> Life(CancellationToken ct) => HttpContext.RequestServices.GetRequiredService<LifeOfShowcaseQuery>().Find(Id, Me, ct);

    public async Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitShowcase submit, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await submit.Run(Id, who.Known, ct);
        return this.Done(Here, new { id = Id });
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromServices] TakeBackShowcase takeBack, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await takeBack.Run(Id, who.Known, ct);
        return this.Done(Here, new { id = Id });
    }

    /// <param name="seen">The version of its words that stood on the page.</param>
    public async Task<IActionResult> OnPostConsentAsync(int? seen, [FromServices] ConsentToShowcase consent, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await consent.Run(Id, who.Known, seen, ct);
        return this.Done(Here, new { id = Id });
    }

    public async Task<IActionResult> OnPostWithdrawConsentAsync(string? reason, [FromServices] ConsentToShowcase consent, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await consent.Withdraw(Id, who.Known, reason, ct);
        return this.Done(Here, new { id = Id });
    }

    /// <param name="ticked">The points of the checklist that whoever read it has ticked.</param>
    public async Task<IActionResult> OnPostPublishAsync(ShowcasePoint[] ticked, int? seen, [FromServices] JudgeShowcase judge, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await judge.Publish(Id, who.Known, ticked, seen, ct);
        return this.Done(Here, new { id = Id });
    }

    public async Task<IActionResult> OnPostKeepAsync(int? seen, [FromServices] JudgeShowcase judge, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await judge.Keep(Id, who.Known, seen, ct);
        return this.Done(Here, new { id = Id });
    }

    /// <param name="reason">One that stands ready, as it stood there; used where nothing else is written.</param>
    public async Task<IActionResult> OnPostReturnAsync(string? reason, string? own, [FromServices] JudgeShowcase judge, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await judge.Return(Id, who.Known, string.IsNullOrWhiteSpace(own) ? reason : own, ct);
        return this.Done(Here, new { id = Id });
    }

    public async Task<IActionResult> OnPostFeatureAsync(bool wanted, [FromServices] FeatureShowcase feature, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await feature.Run(Id, who.Known, wanted, ct);
        return this.Done(Here, new { id = Id, wanted });
    }

    public async Task<IActionResult> OnPostArchiveAsync(bool wanted, [FromServices] ArchiveShowcase archive, [FromServices] CurrentMember who, CancellationToken ct)
    {
        await archive.Run(Id, who.Known, wanted, ct);
        return this.Done(Here, new { id = Id, wanted });
    }
}
