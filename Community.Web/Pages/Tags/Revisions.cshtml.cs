using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>How a tag came to be described as it is; where an older text is brought back.</summary>
public sealed class RevisionsModel(TagHistoryQuery history, DescribeTag describe, CurrentMember current, PrivilegePolicy privileges) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string Tag { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    /// <summary><c>side</c> stands the versions beside each other.</summary>
    [BindProperty(SupportsGet = true)] public string? View { get; set; }

    public TagHistory Shown { get; private set; } = null!;
    public bool MayEdit { get; private set; }
    public bool IsSideBySide => View is "side";

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostRollBackAsync(int revision, int? basis, CancellationToken ct)
    {
        await describe.RollBack(Tag, current.Known, revision, basis, ct);
        return this.Done(Here, new { tag = Tag, revision });
    }

    public async Task Load(CancellationToken ct)
    {
        Shown = await history.Find(Tag, After, ct);
        MayEdit = (await current.Card(ct))?.Has(Right.DescribeTag, privileges) is true;
    }

    /// <summary>The same page in the other view.</summary>
    public string AsView(string? view)
        => $"{Here}?{string.Join('&', new[] { After is { } a ? $"after={Uri.EscapeDataString(a)}" : null, view is null ? null : $"view={view}" }.Where(p => p is not null))}".TrimEnd('?');

    private string Here => $"/tags/{Uri.EscapeDataString(Tag)}/revisions";
}
