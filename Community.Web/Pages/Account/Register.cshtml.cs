using System.Globalization;
using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Account;

/// <summary>A visitor becomes a member.</summary>
[AllowAnonymous, Budgeted(Budget.Registrations, "")]
public sealed class RegisterModel(Register register, CurrentMember current, PasswordPolicy passwords) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>All is said; the mail decides.</summary>
    public bool IsSent { get; private set; }

    public int PasswordMin => passwords.Min;

    public IActionResult OnGet() => current.Id is null ? Page() : LocalRedirect("/");

    public async Task OnPostAsync(CancellationToken ct)
    {
        await register.Run(Input.Name, Input.Email, Input.Password, CultureInfo.CurrentUICulture.Name, $"{HttpContext.Connection.RemoteIpAddress}", ct);
        IsSent = true;
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
