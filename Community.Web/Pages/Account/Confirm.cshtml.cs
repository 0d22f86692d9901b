using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Account;

/// <summary>Where the link in the first mail leads.</summary>
[AllowAnonymous]
public sealed class ConfirmModel(ConfirmAddress confirm, CurrentMember current) : PageModel
{
    public bool IsConfirmed { get; private set; }
    public bool IsSignedIn => current.Id is not null;

    public async Task OnGetAsync(int id, string? token, CancellationToken ct)
    {
        IsConfirmed = await confirm.Run(id, MailedTokens.Decoded(token), ct);
        if (!IsConfirmed) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
