using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>What people ask about here.</summary>
public sealed class IndexModel(TagListQuery tags) : PageModel
{
    public TagList List { get; private set; } = null!;

    public async Task OnGetAsync(string? by, string? filter, string? after, CancellationToken ct)
        => List = await tags.List(by == "name" ? TagOrder.Name : TagOrder.Popular, filter, after, ct);
}
