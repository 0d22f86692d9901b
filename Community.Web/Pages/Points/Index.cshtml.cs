using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Points;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Points;

/// <summary>How points work here, from the settings in force; and where members check in.</summary>
public sealed class IndexModel(PointsPageQuery points, CheckInToday checkIn, CurrentMember current) : PageModel, IShowsData
{
    public PointsPage Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostCheckInAsync(string? back, CancellationToken ct)
    {
        var brought = await checkIn.Run(current.Known, ct);
        return this.Done(Url.IsLocalUrl(back) ? back : "/points", new { points = brought });
    }

    public async Task Load(CancellationToken ct) => Shown = await points.Find(await current.Card(ct), ct);
}
