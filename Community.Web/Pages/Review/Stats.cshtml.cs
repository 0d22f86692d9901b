using Community.Web.Accounts;
using Community.Web.Features.Reviews;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Reviewing;

/// <summary>What a member has reviewed; moderators also see who does the work.</summary>
[MembersOnly]
public sealed class StatsModel(ReviewFiguresQuery figures, CurrentMember current) : PageModel
{
    public ReviewFigures Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await figures.Find(await current.Reader(ct), ct);
}
