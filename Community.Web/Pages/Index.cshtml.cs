using Community.Web.Accounts;
using Community.Web.Features.Home;
using Community.Web.Features.Members;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>The home page, by who is asking.</summary>
public sealed class IndexModel(HomePageQuery home, CurrentMember current) : PageModel
{
    public HomePage Home { get; private set; } = null!;
    public MemberCard? Me { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Me = await current.Card(ct);
        Home = await home.Find(Me, ct);
    }
}
