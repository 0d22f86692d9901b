using Community.Web.Accounts;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Account;

/// <summary>Where the link in the first mail leads.</summary>
[AllowAnonymous]
public sealed class ConfirmModel(ConfirmAddress confirm, OwnCompanyQuery companies, CurrentMember current) : PageModel
{
    public bool IsConfirmed { get; private set; }
    /// <summary>The company whose mail they read; null where there is none.</summary>
    public CompanyName? Company { get; private set; }
    public bool IsSignedIn => current.Id is not null;

    public async Task OnGetAsync(int id, string? token, CancellationToken ct)
    {
        IsConfirmed = await confirm.Run(id, MailedTokens.Decoded(token), ct);
        if (IsConfirmed && current.Id is { } me) Company = await companies.Suggested(me, ct);
        if (!IsConfirmed) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
