using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Account;

/// <summary>A member signs in, and goes on where they were.</summary>
[AllowAnonymous, EnableRateLimiting(AddressLimits.SignIns)]
public sealed class LoginModel(SignIn signIn, Sessions sessions, CurrentMember current) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>Only an address of this site is gone back to.</summary>
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    private string Back => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    public IActionResult OnGet() => current.Id is null ? Page() : LocalRedirect(Back);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await signIn.Run(Input.Email, Input.Password, $"{HttpContext.Connection.RemoteIpAddress}", ct);
        if (account is null) throw new RuleBrokenException("account.sign-in-refused");
        await sessions.Begin(account, Input.RememberMe);
        return LocalRedirect(Back);
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
        public bool RememberMe { get; set; }
    }
}
