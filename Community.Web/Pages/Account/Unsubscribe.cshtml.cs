using Community.Web.Accounts;
using Community.Web.Features.Notifications;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Account;

/// <summary>
/// Ends news by mail. Mail programs post here by themselves when their button is pressed (RFC 8058), without a sign-in;
/// the token in the address says whose news it is. Opening the link only asks, since scanners open every link.
/// </summary>
[AllowAnonymous, RequireAntiforgeryToken(required: false)]
public sealed class UnsubscribeModel(MailedTokens tokens, ChooseRhythms rhythms) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }

    public bool IsDone { get; private set; }

    public IActionResult OnGet() => tokens.Unsubscribing(Token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (tokens.Unsubscribing(Token) is not { } member) return NotFound();
        await rhythms.Off(member, ct);
        IsDone = true;
        return Page();
    }
}
