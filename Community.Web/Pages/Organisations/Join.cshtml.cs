using Community.Web.Accounts;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Organisations;

/// <summary>Where an invitation leads. To open it is not yet to join.</summary>
public sealed class JoinModel(InvitationPageQuery invitations, JoinOrganisation join, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    /// <summary>Null for a link that never was one.</summary>
    public InvitationPage? Invitation { get; private set; }
    public bool IsSignedIn => current.Id is not null;

    public async Task Load(CancellationToken ct) => Invitation = await invitations.Find(Token, ct);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer"; // the address itself is the key
        await Load(ct);
        if (Invitation is not { Trouble: null }) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var slug = await join.ByInvitation(Token, current.Known, ct);
        return this.Done(OrganisationAddress.HomeOf(slug), new { slug });
    }
}
