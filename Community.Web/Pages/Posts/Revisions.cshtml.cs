using Community.Web.Accounts;
using Community.Web.Features.Redactions;
using Community.Web.Features.Revisions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>How a post came to read as it does; where an older version is brought back, and what nobody may read is destroyed.</summary>
public sealed class RevisionsModel(RevisionsPageQuery pages, RollBack rollBack, RedactPost redact, DestroyAttachment destroy, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    /// <summary>Two numbers ask for what changed between them.</summary>
    [BindProperty(SupportsGet = true)] public int? From { get; set; }
    [BindProperty(SupportsGet = true)] public int? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    /// <summary><c>side</c> stands the versions beside each other.</summary>
    [BindProperty(SupportsGet = true)] public string? View { get; set; }

    public RevisionsPage Shown { get; private set; } = null!;
    public bool IsSideBySide => View is "side";

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostRollBackAsync(int number, int? basis, CancellationToken ct)
    {
        await rollBack.Run(Id, current.Known, number, basis, ct);
        return this.Done(Here, new { id = Id, number });
    }

    public async Task<IActionResult> OnPostRedactAsync(string? text, string? reason, bool inComments, CancellationToken ct)
    {
        var count = await redact.Run(Id, current.Known, text, reason, inComments, ct);
        return this.Done(Here, new { id = Id, count });
    }

    public async Task<IActionResult> OnPostDestroyAsync(int attachment, string? reason, CancellationToken ct)
    {
        await destroy.Run(Id, attachment, current.Known, reason, ct);
        return this.Done(Here, new { id = Id, attachment });
    }

    public async Task Load(CancellationToken ct) => Shown = await pages.Find(Id, await current.Card(ct), From, To, After, ct);

    /// <summary>The same page in the other view.</summary>
    public string AsView(string? view)
        => $"{Here}?{string.Join('&', new[] { From is { } f ? $"from={f}" : null, To is { } t ? $"to={t}" : null, After is { } a ? $"after={Uri.EscapeDataString(a)}" : null, view is null ? null : $"view={view}" }.Where(p => p is not null))}".TrimEnd('?');

    private string Here => $"/posts/{Id}/revisions";
}
