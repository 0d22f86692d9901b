using Community.Web.Accounts;
using Community.Web.Features.Conversions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Comments;

/// <summary>Where a moderator makes an answer of a remark.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator)]
public sealed class ConvertModel(CommentToConvertQuery pages, ConvertComment convert, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public CommentToConvert Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await convert.Run(Id, current.Known, ct);
        return this.Done($"/a/{answer}", new { answer });
    }

    public async Task Load(CancellationToken ct) => Shown = await pages.Find(Id, await current.Reader(ct), ct);
}
