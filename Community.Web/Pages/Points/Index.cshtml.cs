using Community.Web.Accounts;
using Community.Web.Features.Points;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Points;

/// <summary>How points work here, from the settings in force.</summary>
public sealed class IndexModel(PointsPageQuery points, CurrentMember current) : PageModel
{
    public PointsPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await points.Find(await current.Card(ct), ct);
}
