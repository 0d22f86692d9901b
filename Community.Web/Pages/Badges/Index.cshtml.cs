using Community.Web.Accounts;
using Community.Web.Features.Badges;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Badges;

/// <summary>All badges, and how far the reader has come with each.</summary>
public sealed class IndexModel(BadgesPageQuery badges, BadgePolicy policy, CurrentMember current) : PageModel
{
    public BadgesPage Shown { get; private set; } = null!;
    public BadgePolicy Policy => policy;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await badges.Find(current.Id, ct);
}
