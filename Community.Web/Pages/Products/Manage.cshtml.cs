using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Products;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Products;

/// <summary>Where operators and vendor staff keep a product: its name, modules and versions. Nothing is removed, only retired.</summary>
[MembersOnly(Roles.Vendor | Roles.Operator)]
public sealed class ManageModel(ProductPageQuery products, ChangeProduct change, RequireTags require, RequiredTagsQuery required, CurrentMember current) : PageModel, IShowsData
{
    public sealed record PartInput(int PartId, string? Name, DateOnly? Released, DateOnly? EndOfLife, bool Retired, int? Edition, string? Tags = null);

    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";
    [BindProperty] public PartInput Input { get; set; } = new(0, null, null, null, false, null);

    public ProductPage Shown { get; private set; } = null!;

    /// <summary>The tags of which questions about it carry at least one.</summary>
    public IReadOnlyList<string> RequiredTags { get; private set; } = [];

    public static bool May(MemberCard? me) => me is { IsSuspended: false } && (RightsTable.Of(Right.ManageProducts).Roles & me.Roles) != 0;

    public async Task Load(CancellationToken ct)
    {
        Shown = await products.Find(Slug, await current.Reader(ct), ct);
        RequiredTags = await required.Names(Shown.Id, ct);
    }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Change(new ProductChange.Rename(Input.Name), "", ct);

    public Task<IActionResult> OnPostAddModuleAsync(CancellationToken ct) => Change(new ProductChange.AddModule(Input.Name), "#modules", ct);

    public Task<IActionResult> OnPostModuleAsync(CancellationToken ct) => Change(new ProductChange.ChangeModule(Input.PartId, Input.Name, Input.Retired), "#modules", ct);

    public Task<IActionResult> OnPostAddVersionAsync(CancellationToken ct) => Change(new ProductChange.AddVersion(Input.Name, Input.Released, Input.EndOfLife), "#versions", ct);

    public Task<IActionResult> OnPostVersionAsync(CancellationToken ct) => Change(new ProductChange.ChangeVersion(Input.PartId, Input.Name, Input.Released, Input.EndOfLife, Input.Retired), "#versions", ct);

    public Task<IActionResult> OnPostEarlierAsync(CancellationToken ct) => Change(new ProductChange.MoveVersion(Input.PartId), "#versions", ct);

    public async Task<IActionResult> OnPostRequireTagsAsync(CancellationToken ct)
    {
        await require.Run(Slug, Input.Tags, current.Known, Input.Edition, ct);
        return this.Done($"/products/{Uri.EscapeDataString(Slug)}/edit#required-tags", new { slug = Slug });
    }

    /// <summary>What was typed into a form that is drawn again, if it is this one.</summary>
    public Redrawn? Typed(string handler, int partId = 0) => HttpContext.Redrawn() is { } form && form.Is(handler) && (form["Input.PartId"] ?? "0") == $"{partId}" ? form : null;

    private async Task<IActionResult> Change(ProductChange wanted, string spot, CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "product.unclear");
        await change.Run(Slug, wanted, current.Known, Input.Edition, ct);
        return this.Done($"/products/{Uri.EscapeDataString(Slug)}/edit{spot}", new { slug = Slug });
    }
}

/// <summary>One form about a product, drawn again with what was typed if it was refused.</summary>
public sealed record ManageForm(ManageModel Page, string Handler, int PartId = 0)
{
    public Redrawn? Typed => Page.Typed(Handler, PartId);
}
