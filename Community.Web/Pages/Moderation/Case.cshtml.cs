using Community.Web.Accounts;
using Community.Web.Features.Fraud;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Moderation;

/// <summary>One series with what speaks for it: who did what for whom, and when. A moderator may overturn it.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator)]
public sealed class CaseModel(FraudCasePageQuery cases, OverturnCase overturn, CurrentMember current, SiteCalendar calendar) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public FraudCasePage Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(string? reason, CancellationToken ct)
    {
        await overturn.Run(Id, current.Known, reason, ct);
        return LocalRedirect($"/moderation/cases/{Id}");
    }

    public async Task Load(CancellationToken ct) => Shown = await cases.Find(await current.Reader(ct), Id, ct);

    /// <summary>A moment as the site's clock shows it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), calendar.Zone);
}
