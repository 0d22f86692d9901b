using Community.Web.Accounts;
using Community.Web.Features.Reviews;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Reviewing;

/// <summary>The queues that a member may look after, with what waits in each.</summary>
[MembersOnly]
public sealed class IndexModel(QueueCountsQuery counts, CurrentMember current) : PageModel
{
    public IReadOnlyList<QueueCount> Queues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Queues = await counts.List(await current.Card(ct), ct);
}
