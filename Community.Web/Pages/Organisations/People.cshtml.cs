using Community.Web.Accounts;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Organisations;

/// <summary>Who belongs to a company; who speaks for it admits, invites, and shows out.</summary>
[MembersOnly]
public sealed class PeopleModel(
    OrganisationPageQuery pages, CompanyPeopleQuery people, InviteToOrganisation invite, AskToJoin ask, AppointAdmin appoint, LeaveOrganisation leave, SiteAddress site, OrganisationPolicy policy, PrivilegePolicy privileges, CurrentMember current)
    : CompanyModel(pages, privileges, current)
{
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public CompanyPeople Shown { get; private set; } = null!;
    public int MostUses => policy.InvitationUses;
    public int Days => policy.InvitationDays;

    /// <summary>The link that was just made: told this once.</summary>
    [TempData] public string? Link { get; set; }

    public async Task<IActionResult> OnPostInviteAsync(bool asAdmin, int uses, CancellationToken ct)
    {
        Link = site.Of(await invite.Run(Slug, asAdmin, uses, Current.Known, ct));
        return Back("/people#invitations");
    }

    public async Task<IActionResult> OnPostRevokeAsync(int invitationId, CancellationToken ct)
    {
        await invite.Revoke(Slug, invitationId, Current.Known, ct);
        return Back("/people#invitations");
    }

    public async Task<IActionResult> OnPostDecideAsync(int requestId, bool approve, string? reason, CancellationToken ct)
    {
        await ask.Decide(Slug, requestId, approve, reason, Current.Known, ct);
        return Back("/people#requests");
    }

    public async Task<IActionResult> OnPostAdminAsync(int memberId, bool wanted, CancellationToken ct)
    {
        await appoint.Run(Slug, memberId, wanted, Current.Known, ct);
        return Back("/people");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int memberId, CancellationToken ct)
    {
        await leave.Remove(Slug, memberId, Current.Known, ct);
        return Back("/people");
    }

    protected override async Task Show(CancellationToken ct)
    {
        Rule.Require(Belongs || Manages, "organisation.home-not-yours");
        Shown = await people.Find(Head, MayChange, After, ct);
    }
}
