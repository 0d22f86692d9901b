using Community.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Account;

/// <summary>A member leaves for good, knowing what that means.</summary>
[MembersOnly, EnableRateLimiting(AddressLimits.Changes)]
public sealed class DeleteModel(CurrentMember current, DeleteAccount delete, Sessions sessions, KeptForms kept) : PageModel, IShowsData
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public string OwnName { get; private set; } = "";

    /// <summary>Under which their posts will stand.</summary>
    public string NameAfter => current.Id is { } me ? DeleteAccount.NameOf(me) : "";

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await delete.Run(current.Known, Input.CurrentPassword, Input.Name, ct);
        await kept.Drop(HttpContext);
        await sessions.End();
        return LocalRedirect("/account/deleted");
    }

    public async Task Load(CancellationToken ct) => OwnName = (await current.Card(ct))?.Name ?? "";

    public sealed class InputModel
    {
        public string? Name { get; set; }
        public string? CurrentPassword { get; set; }
    }
}
