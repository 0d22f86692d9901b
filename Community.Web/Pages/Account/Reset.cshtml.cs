using Community.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Account;

/// <summary>Where the link in the mail leads: a new password is set, and every session ends.</summary>
[AllowAnonymous, EnableRateLimiting(AddressLimits.Resets)]
public sealed class ResetModel(ResetPassword reset, Sessions sessions, PasswordPolicy passwords) : PageModel, IShowsData
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }

    public bool IsGood { get; private set; }
    public bool IsDone { get; private set; }
    public int PasswordMin => passwords.Min;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task OnPostAsync(CancellationToken ct)
    {
        IsDone = await reset.Run(Id, MailedTokens.Decoded(Token), Input.Password, ct);
        if (IsDone) await sessions.End();
        else Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        KeepSecret();
    }

    public async Task Load(CancellationToken ct)
    {
        KeepSecret();
        IsGood = await reset.IsGood(Id, MailedTokens.Decoded(Token), ct);
        if (!IsGood) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>The address of this page is a key; no other site is told it.</summary>
    private void KeepSecret() => Response.Headers.CacheControl = "no-store";

    public sealed class InputModel
    {
        public string? Password { get; set; }
    }
}
