using Community.Web.Features.Members;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Members;

/// <summary>Who takes part.</summary>
public sealed class IndexModel(MemberListQuery members) : PageModel
{
    public MemberList List { get; private set; } = null!;

    public async Task OnGetAsync(string? by, string? filter, string? after, CancellationToken ct)
        => List = await members.List(by switch { "newest" => MemberOrder.Newest, "name" => MemberOrder.Name, _ => MemberOrder.Reputation }, filter, after, ct);
}
