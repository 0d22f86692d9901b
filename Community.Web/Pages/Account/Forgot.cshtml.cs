using System.Globalization;
using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Account;

/// <summary>Someone asks for a link to set a new password. Whether the address is known is said to its mailbox alone.</summary>
[AllowAnonymous, EnableRateLimiting(AddressLimits.Resets)]
public sealed class ForgotModel(ResetPassword reset) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public bool IsSent { get; private set; }

    public async Task OnPostAsync(CancellationToken ct)
    {
        await reset.Ask(Input.Email, CultureInfo.CurrentUICulture.Name, ct);
        IsSent = true;
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
    }
}
