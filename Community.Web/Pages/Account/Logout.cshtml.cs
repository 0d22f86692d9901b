using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Account;

/// <summary>A member leaves, on this device. A link alone signs nobody out: it shows the button.</summary>
[AllowAnonymous]
public sealed class LogoutModel(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.End();
        return LocalRedirect("/");
    }
}
