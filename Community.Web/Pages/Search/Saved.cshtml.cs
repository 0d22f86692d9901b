using Community.Web.Accounts;
using Community.Web.Features.Searches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Search;

/// <summary>What is typed to keep a search.</summary>
public sealed record SearchToKeep(string? Name, string? Query);

/// <summary>The searches that a member keeps, and which of them they follow.</summary>
[MembersOnly]
public sealed class SavedModel(SavedSearchListQuery searches, KeepSearch keep, CurrentMember current) : PageModel, IShowsData
{
    private const string Here = "/search/saved";

    [BindProperty] public SearchToKeep Input { get; set; } = new(null, null);

    public IReadOnlyList<SavedSearchRow> Searches { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        var id = await keep.Save(current.Known, Input.Name, Input.Query, ct);
        return this.Done($"{Here}#search-{id}", new { id });
    }

    public async Task<IActionResult> OnPostRenameAsync(int id, CancellationToken ct)
    {
        await keep.Rename(id, current.Known, Input.Name, ct);
        return this.Done($"{Here}#search-{id}", new { id, Input.Name });
    }

    public async Task<IActionResult> OnPostFollowAsync(int id, bool wanted, CancellationToken ct)
    {
        await keep.Follow(id, current.Known, wanted, ct);
        return this.Done($"{Here}#search-{id}", new { id, isFollowed = wanted });
    }

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken ct)
    {
        await keep.Delete(id, current.Known, ct);
        return this.Done(Here, new { id });
    }

    public async Task Load(CancellationToken ct)
    {
        if (current.Id is { } me) Searches = await searches.List(await current.Reader(ct), me, ct);
    }
}
