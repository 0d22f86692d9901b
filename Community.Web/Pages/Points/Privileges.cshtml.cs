using Community.Web.Accounts;
using Community.Web.Features.Points;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Points;

/// <summary>What reputation opens.</summary>
public sealed class PrivilegesModel(PrivilegesPageQuery privileges, CurrentMember current) : PageModel
{
    public PrivilegesPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = privileges.Of(await current.Card(ct));
}
