using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Organisations;

/// <summary>A page of one company, and what whoever is asking is to it.</summary>
public abstract class CompanyModel(OrganisationPageQuery pages, PrivilegePolicy privileges, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    public OrganisationHead Head { get; private set; } = null!;
    public MemberCard? Me { get; private set; }

    /// <summary>Belongs to it; speaks for it; may keep any company.</summary>
    public bool Belongs => Me?.OrganisationId == Head.Id;
    public bool Speaks => Belongs && Me is { IsOrganisationAdmin: true };
    public bool Manages => Me?.Has(Right.ManageOrganisations, privileges) ?? false;
    public bool MayChange => Speaks || Manages;
    public Redrawn? Typed => HttpContext.Redrawn();

    protected CurrentMember Current => current;
    protected OrganisationPageQuery Pages => pages;

    /// <summary>What was typed into a form that is drawn again, if it is this one.</summary>
    public Redrawn? TypedIn(string handler) => Typed is { } form && form.Is(handler) ? form : null;

    public async Task Load(CancellationToken ct)
    {
        Me = await current.Card(ct);
        Head = await pages.Head(Slug, ct);
        await Show(ct);
    }

    /// <summary>Who comes to an address of before is led on: to the company that this one is part of, or from its number to its name.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Head = await pages.Head(Slug, ct);
        var here = Head.MergedInto ?? Head.Slug;
        if (here != Slug)
        {
            var rest = Request.Path.Value!.TrimEnd('/').Split('/') is [_, _, _, var part] ? $"/{part}" : "";
            var address = $"{OrganisationAddress.Of(here)}{rest}";
            return Head.MergedInto is null ? LocalRedirect(address) : LocalRedirectPermanent(address);
        }
        await Load(ct);
        return Page();
    }

    /// <summary>Reads what this page shows beside the head; refuses whom it is not for.</summary>
    protected abstract Task Show(CancellationToken ct);

    protected IActionResult Back(string part = "") => this.Done($"{OrganisationAddress.Of(Slug)}{part}", new { slug = Slug });
}
