using Community.Web.Accounts;
using Community.Web.Features.Organisations;
using Community.Web.Pages.Moderation;

namespace Community.Web.Pages.Companies;

/// <summary>How companies do, for the vendor's staff and the moderators.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator | Roles.Vendor)]
public sealed class IndexModel(CompanyActivityQuery companies, CurrentMember current, PrivilegePolicy privileges) : DeskPage(Right.SeeCompanies, current, privileges)
{
    public CompanyActivity Shown { get; private set; } = null!;

    public async Task OnGetAsync(string? sort, string? kind, CancellationToken ct) => Shown = await companies.Find(Named<ActivityOrder>(sort) ?? ActivityOrder.Activity, Named<OrganisationKind>(kind), ct);

    /// <summary>The same page, ordered or narrowed otherwise.</summary>
    public string At(ActivityOrder order, OrganisationKind? kind)
        => $"/companies?sort={order.ToString().ToLowerInvariant()}{(kind is null ? "" : $"&kind={kind.ToString()!.ToLowerInvariant()}")}";

    private static T? Named<T>(string? name) where T : struct, Enum
        => name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : null;
}
