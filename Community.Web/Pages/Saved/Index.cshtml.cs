using Community.Web.Accounts;
using Community.Web.Features.Saves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Saved;

/// <summary>Everything that a member keeps, and the lists that they have made of it.</summary>
[MembersOnly]
public sealed class IndexModel(SavedListQuery saved, OwnListsQuery lists, KeepList keep, CurrentMember current) : PageModel, IShowsData
{
    public sealed record Form(string? Name, string? About, bool IsPublic);

    [BindProperty] public Form Input { get; set; } = new(null, null, false);
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public SavedList Shown { get; private set; } = new([], null, true);
    public IReadOnlyList<OwnList> Lists { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        var id = await keep.Make(current.Known, new(Input.Name, Input.About, Input.IsPublic), ct);
        return this.Done(ListAddress.Of(id, Input.Name ?? ""), new { id });
    }

    public async Task Load(CancellationToken ct)
    {
        if (current.Id is not { } me) return;
        Shown = await saved.List(await current.Reader(ct), me, After, ct);
        Lists = await lists.List(me, publicOnly: false, ct);
    }
}
