using System.Globalization;
using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages;

/// <summary>The first operator is made, by whoever reads the console. Afterwards there is no such page.</summary>
[AllowAnonymous, EnableRateLimiting(AddressLimits.SignIns)]
public sealed class SetupModel(MakeFirstOperator make, Sessions sessions, PasswordPolicy passwords) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public int PasswordMin => passwords.Min;

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken ct)
    {
        if (await make.IsOver(ct)) return NotFound();
        Input.Token = token;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await make.IsOver(ct)) return NotFound();
        await sessions.Begin(await make.Run(Input.Token, Input.Name, Input.Email, Input.Password, CultureInfo.CurrentUICulture.Name, ct), remember: false);
        return LocalRedirect("/");
    }

    public sealed class InputModel
    {
        public string? Token { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
