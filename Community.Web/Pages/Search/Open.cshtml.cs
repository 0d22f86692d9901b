using Community.Web.Accounts;
using Community.Web.Features.Search;
using Community.Web.Features.Searches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Search;

/// <summary>Opens a search that is kept: what was told of it is read now, and it leads to what it finds, the newest first.</summary>
[MembersOnly]
public sealed class OpenModel(KeepSearch keep, CurrentMember current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
        => LocalRedirect(IndexModel.AddressOf(SearchQuery.Parse(await keep.Open(id, current.Known, ct)).In(SearchOrder.New)));
}
