using Community.Web.Accounts;
using Community.Web.Features.Drafts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Drafts;

/// <summary>Everything that a member has begun to write.</summary>
[MembersOnly]
public sealed class IndexModel(DraftListQuery drafts, DraftPolicy policy, CurrentMember current) : PageModel
{
    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];
    public int Days => policy.Days;

    public async Task OnGetAsync(CancellationToken ct) => Drafts = await drafts.List(await current.Reader(ct), current.Known, ct);
}
