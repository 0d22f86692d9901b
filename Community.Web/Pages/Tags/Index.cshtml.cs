using Community.Web.Accounts;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>What people ask about here; and which of it a member follows or ignores.</summary>
public sealed class IndexModel(TagListQuery tags, OwnTagsQuery own, CurrentMember current) : PageModel
{
    public TagList? List { get; private set; }

    /// <summary>The reader's own, where those were asked for.</summary>
    public IReadOnlyList<OwnTag>? Mine { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? by, string? filter, string? after, CancellationToken ct)
    {
        if (Request.Query.ContainsKey("mine"))
        {
            if (current.Id is not { } me) return LocalRedirect(HttpContext.SignInAddress());
            Mine = await own.List(me, ct);
        }
        else
        {
            List = await tags.List(by switch { "name" => TagOrder.Name, "new" => TagOrder.New, _ => TagOrder.Popular }, filter, after, ct);
        }
        return Page();
    }
}
