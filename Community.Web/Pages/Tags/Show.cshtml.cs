using Community.Web.Accounts;
using Community.Web.Features.Follows;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>What a tag is for.</summary>
public sealed class ShowModel(TagPageQuery tags, Follow follow, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string Tag { get; set; } = "";

    public TagPage Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostFollowAsync(bool wanted, CancellationToken ct)
    {
        await follow.Tag(Tag, current.Known, wanted, ct);
        return Request.WantsJson() ? new JsonResult(new { tag = Tag, wanted }) : LocalRedirect($"/tags/{Uri.EscapeDataString(Tag)}");
    }

    public async Task Load(CancellationToken ct) => Shown = Rule.Found(await tags.Find(await current.Reader(ct), Tag, ct), "tag");
}
