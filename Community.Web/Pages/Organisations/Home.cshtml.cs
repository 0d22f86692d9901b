using Community.Web.Accounts;
using Community.Web.Features.Organisations;

namespace Community.Web.Pages.Organisations;

/// <summary>What the people of a company come for. For them, and for the vendor's people who keep companies.</summary>
[MembersOnly]
public sealed class HomeModel(OrganisationPageQuery pages, CompanyHomeQuery homes, PrivilegePolicy privileges, CurrentMember current) : CompanyModel(pages, privileges, current)
{
    public CompanyHome Shown { get; private set; } = null!;

    protected override async Task Show(CancellationToken ct)
    {
        Rule.Require(Belongs || Manages, "organisation.home-not-yours");
        Shown = await homes.Find(Head, Me!.Reader, MayChange, ct);
    }
}
