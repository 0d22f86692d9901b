using Community.Web.Accounts;
using Community.Web.Features.Saves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Saved;

/// <summary>Where a member says in which of their lists a question or a showcase stands. With script its form opens beside the post.</summary>
[MembersOnly]
public sealed class PutModel(OwnListsQuery lists, PutInLists put, SavePost save, CurrentMember current) : PageModel, IShowsData
{
    public sealed record Form(IReadOnlyList<int>? Shown, IReadOnlyList<int>? Wanted, string? NewName);

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public Form Input { get; set; } = new(null, null, null);

    public ListedPost Post { get; private set; } = null!;
    public IReadOnlyList<OwnList> Lists { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var count = await put.Run(Id, current.Known, new(Input.Shown ?? [], Input.Wanted ?? [], Input.NewName), ct);
        return await Led(new { lists = count }, ct);
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken ct)
    {
        var saves = await save.Forget(Id, current.Known, ct);
        return await Led(new { saves }, ct);
    }

    public async Task Load(CancellationToken ct)
    {
        Post = await lists.Post(Id, await current.Reader(ct), ct);
        if (current.Id is { } me) Lists = await lists.Around(Id, me, ct);
    }

    private async Task<IActionResult> Led(object result, CancellationToken ct)
        => this.Done((await lists.Post(Id, await current.Reader(ct), ct)).Address, result);
}
