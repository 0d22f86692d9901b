using Community.Web.Accounts;
using Community.Web.Features.OwnData;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Account;

/// <summary>What is kept of a member, for themself to take along.</summary>
[MembersOnly, EnableRateLimiting(AddressLimits.Changes)]
public sealed class DataModel(CurrentMember current, ConfirmPassword confirm, ExportOwnData export, SiteCalendar calendar, TimeProvider clock) : PageModel
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        await confirm.Run(current.Known, Input.CurrentPassword, ct);
        var day = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        return File(await export.Run(current.Known, ct), "application/zip", $"community-{current.Known}-{day:yyyy-MM-dd}.zip");
    }

    public sealed class InputModel
    {
        public string? CurrentPassword { get; set; }
    }
}
