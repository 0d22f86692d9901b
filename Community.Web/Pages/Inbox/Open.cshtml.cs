using Community.Web.Accounts;
using Community.Web.Features.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Inbox;

/// <summary>Opens one piece of news: it is read now, and leads to its post.</summary>
[MembersOnly]
public sealed class OpenModel(InboxPageQuery inbox, ReadInbox read, CurrentMember current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        var news = Rule.Found(await inbox.One(await current.Reader(ct), current.Known, id, ct), "notification");
        if (!news.IsRead) await read.Run(current.Known, int.MaxValue, id, ct);
        return LocalRedirect(news.Target);
    }
}
