using Community.Web.Accounts;
using Community.Web.Features.Badges;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Badges;

/// <summary>One badge: what it takes, and who has it.</summary>
public sealed class ShowModel(BadgePageQuery badges, CurrentMember current) : PageModel
{
    public BadgePage Shown { get; private set; } = null!;

    public async Task OnGetAsync(int id, string? after, CancellationToken ct) => Shown = await badges.Find(id, await current.Reader(ct), after, ct);
}
