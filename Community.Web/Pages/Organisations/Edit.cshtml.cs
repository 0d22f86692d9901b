using Community.Web.Accounts;
using Community.Web.Features.Organisations;
using Community.Web.Features.Products;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Organisations;

/// <summary>Where its admins say what a company is and works with; the vendor's people verify it, say its mail domains, and merge it.</summary>
[MembersOnly]
public sealed class EditModel(OrganisationPageQuery pages, OrganisationEditPageQuery edits, ChangeOrganisation change, MergeOrganisations merge, ProductChoicesQuery products, PrivilegePolicy privileges, CurrentMember current)
    : CompanyModel(pages, privileges, current)
{
    [BindProperty] public CompanyInput Input { get; set; } = CompanyInput.Empty;

    public OrganisationEditPage Shown { get; private set; } = null!;
    public ProductChoices Products { get; private set; } = null!;
    public CompanyFields Fields => new(Input, Manages ? Enum.GetValues<OrganisationKind>() : []);

    /// <summary>Somebody was faster: what is typed stands beside what is now, and is sent on that.</summary>
    public bool IsOvertaken => TypedIn("") is { } typed && typed["Input.Basis"] is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "organisation.kind");
        await change.Run(Slug, Input.ToForm(), Current.Known, Input.Basis, ct);
        return Back();
    }

    public async Task<IActionResult> OnPostUseAsync(int? productId, int? moduleId, int? versionId, CancellationToken ct)
    {
        await change.Use(Slug, productId, moduleId, versionId, Current.Known, ct);
        return Back("/edit#uses");
    }

    public async Task<IActionResult> OnPostStopUsingAsync(int useId, CancellationToken ct)
    {
        await change.StopUsing(Slug, useId, Current.Known, ct);
        return Back("/edit#uses");
    }

    public async Task<IActionResult> OnPostVerifyAsync(bool wanted, CancellationToken ct)
    {
        await change.Verify(Slug, wanted, Current.Known, ct);
        return Back("/edit#vendor");
    }

    public async Task<IActionResult> OnPostAddDomainAsync(string? name, CancellationToken ct)
    {
        await change.AddDomain(Slug, name, Current.Known, ct);
        return Back("/edit#vendor");
    }

    public async Task<IActionResult> OnPostRemoveDomainAsync(int domainId, CancellationToken ct)
    {
        await change.RemoveDomain(Slug, domainId, Current.Known, ct);
        return Back("/edit#vendor");
    }

    public async Task<IActionResult> OnPostMergeAsync(string? into, CancellationToken ct)
    {
        var slug = await merge.Run(Slug, into, Current.Known, ct);
        return this.Done(OrganisationAddress.Of(slug), new { slug });
    }

    protected override async Task Show(CancellationToken ct)
    {
        Rule.Require(MayChange, "organisation.speak-not-yours");
        (Shown, Products) = (await edits.Find(Head, ct), await products.Find(ct));
        if (TypedIn("") is null) Input = CompanyInput.Of(Head);
        else if (IsOvertaken) Input = Input with { Basis = Head.Edition };
    }
}
