using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Organisations;

/// <summary>The fields about a company, as they are named in forms.</summary>
public sealed record CompanyInput(string? Name, OrganisationKind? Kind, Industry Industry, CompanySize Size, string? About, string? Website, int? Basis, Guid? Once)
{
    public static readonly CompanyInput Empty = new(null, null, Industry.Other, CompanySize.Unknown, null, null, null, null);

    public static CompanyInput Of(OrganisationHead head) => new(head.Name, head.Kind, head.Industry, head.Size, head.About, head.Website, head.Edition, null);

    public OrganisationForm ToForm() => new(Name, Kind, Industry, Size, About, Website);
}

/// <summary>The fields, and which kinds may be chosen.</summary>
public sealed record CompanyFields(CompanyInput Input, IReadOnlyList<OrganisationKind> Kinds);

/// <summary>Where the vendor's people add a company, and members propose theirs.</summary>
[MembersOnly, Budgeted(Budget.Posts, "")]
public sealed class NewModel(FoundOrganisation found, PrivilegePolicy privileges, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty] public CompanyInput Input { get; set; } = CompanyInput.Empty;

    public bool Manages { get; private set; }
    public CompanyFields Fields => new(Input, Manages ? Enum.GetValues<OrganisationKind>() : [OrganisationKind.Customer, OrganisationKind.Partner]);

    public async Task Load(CancellationToken ct)
    {
        Manages = (await current.Card(ct))?.Has(Right.ManageOrganisations, privileges) ?? false;
        if (HttpContext.Redrawn()?["Input.Once"] is null) Input = Input with { Once = Guid.NewGuid() };
    }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "organisation.kind");
        var slug = await found.Run(Input.ToForm(), current.Known, Input.Once, ct);
        return this.Done(OrganisationAddress.Of(slug), new { slug });
    }
}
