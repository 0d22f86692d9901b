using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Organisations;

/// <summary>The companies whose people take part.</summary>
public sealed class IndexModel(OrganisationListQuery companies, PrivilegePolicy privileges, CurrentMember current) : PageModel
{
    public OrganisationList List { get; private set; } = null!;
    public bool Manages { get; private set; }

    /// <summary>Whoever belongs to none may propose theirs.</summary>
    public bool MayAdd { get; private set; }

    public async Task OnGetAsync(string? name, OrganisationKind? kind, Industry? industry, bool waits, string? after, CancellationToken ct)
    {
        var me = await current.Card(ct);
        Manages = me?.Has(Right.ManageOrganisations, privileges) ?? false;
        MayAdd = Manages || me is { OrganisationId: null, IsSuspended: false };
        List = await companies.Find(new(name, Known(kind), Known(industry), waits && Manages), after, ct);
    }

    private static T? Known<T>(T? wanted) where T : struct, Enum => wanted is { } value && Enum.IsDefined(value) ? value : null;
}
