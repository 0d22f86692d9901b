using Community.Web.Accounts;
using Community.Web.Features.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Inbox;

/// <summary>What is new for a member.</summary>
[MembersOnly]
public sealed class IndexModel(InboxPageQuery inbox, ReadInbox read, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public InboxPage Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostReadAsync(int id, CancellationToken ct)
    {
        await read.Run(current.Known, int.MaxValue, id, ct);
        return Request.WantsJson() ? new JsonResult(new { id }) : LocalRedirect("/inbox");
    }

    /// <param name="upTo">The newest piece of news that was on the page: what came since stays unread.</param>
    public async Task<IActionResult> OnPostReadAllAsync(int upTo, CancellationToken ct)
    {
        await read.Run(current.Known, upTo, null, ct);
        return Request.WantsJson() ? new JsonResult(new { upTo }) : LocalRedirect("/inbox");
    }

    public async Task Load(CancellationToken ct)
    {
        // After a refused form there may be nobody to show anything to.
        if (current.Id is { } id) Shown = await inbox.Find(await current.Reader(ct), id, After, ct);
    }
}
