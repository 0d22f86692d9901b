using Community.Web.Accounts;
using Community.Web.Features.Conversions;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>Where a moderator makes a remark of an answer.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator)]
public sealed class ConvertModel(ConvertPageQuery pages, ConvertAnswer convert, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public ConvertPage Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(int target, CancellationToken ct)
    {
        await Load(ct);
        var comment = await convert.Run(Id, target, current.Known, ct);
        return this.Done($"{QuestionAddress.Of(Shown.Place.QuestionId, Shown.Place.Title)}{QuestionAddress.OfComment(comment)}", new { comment });
    }

    public async Task Load(CancellationToken ct) => Shown = await pages.Find(Id, await current.Reader(ct), ct);
}
