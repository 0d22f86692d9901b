using Community.Web.Accounts;
using Community.Web.Features.Saves;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Saved;

/// <summary>The questions that a member keeps.</summary>
[MembersOnly]
public sealed class IndexModel(SavedListQuery saved, CurrentMember current) : PageModel
{
    public SavedList Shown { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken ct) => Shown = await saved.List(await current.Reader(ct), current.Known, after, ct);
}
