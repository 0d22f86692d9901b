using Community.Web.Accounts;
using Community.Web.Features.Drafts;
using Community.Web.Pages.Questions;
using Community.Web.Pages.Showcases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Drafts;

/// <summary>Where forms that are not finished are kept: by the page itself every few seconds, or by their button. The address leads to the form.</summary>
[MembersOnly, EnableRateLimiting(AddressLimits.Drafting), RequestSizeLimit(1_000_000)]
public sealed class KeepModel(SaveDraft save, DiscardDraft discard, KeptDraftQuery drafts, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public DraftKind Kind { get; set; }
    [BindProperty(SupportsGet = true)] public int Target { get; set; }
    [BindProperty] public QuestionInput Input { get; set; } = new();

    /// <summary>What is kept now; null when it was posted or discarded.</summary>
    public KeptDraft? Present { get; private set; }

    public string Form => DraftAddress.OfForm(Kind, Target);

    /// <param name="look">To see it although there is no form any more that it would belong to.</param>
    public async Task<IActionResult> OnGetAsync(bool look, CancellationToken ct)
    {
        await Load(ct);
        var isRefilled = HttpContext.Redrawn() is not null;
        if (Request.WantsJson() || (look && !isRefilled)) Rule.Found(Present, "draft");
        if (Request.WantsJson()) return new JsonResult(new { Present!.SavedAt, Present.Version, Present.Form.Title, Present.Form.Body, Present.Form.Tags, Present.Form.ProductId, Present.Form.ModuleId, Present.Form.VersionId, Present.Form.Comment });
        return look || isRefilled ? Page() : LocalRedirect(Form);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var typed = Kind is DraftKind.Showcase ? Input.ToDraft() with { More = ShowcaseInput.Of(await HttpContext.TypedFields()).More } : Input.ToDraft();
        var mark = await save.Run(current.Known, Kind, Target, typed, Input.ToPlace(), ct);
        return this.Done(Form, mark);
    }

    /// <param name="back">Where the button stood.</param>
    public async Task<IActionResult> OnPostDiscardAsync(string? back, CancellationToken ct)
    {
        await discard.Run(current.Known, Kind, Target, ct);
        return this.Done(back is "drafts" ? "/drafts" : Form, new { kind = Kind, target = Target });
    }

    public async Task Load(CancellationToken ct)
    {
        if (current.Id is { } me) Present = await drafts.Find(me, Kind, Target, ct);
        // From here on both texts have been seen.
        Input = Input with { DraftVersion = Present?.Version ?? 0 };
    }
}
