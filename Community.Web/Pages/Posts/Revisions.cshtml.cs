using Community.Web.Accounts;
using Community.Web.Features.Posts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>How a post came to read as it does.</summary>
public sealed class RevisionsModel(RevisionsPageQuery pages, CurrentMember current) : PageModel
{
    public RevisionsPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(int id, CancellationToken ct) => Shown = await pages.Find(id, await current.Reader(ct), ct);
}
