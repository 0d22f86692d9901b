using Community.Web.Accounts;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Saved;

/// <summary>What a member has looked at lately.</summary>
[MembersOnly]
public sealed class SeenModel(SeenListQuery seen, ClearSeen clear, CurrentMember current) : PageModel, IShowsData
{
    public IReadOnlyList<QuestionRow> Shown { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostClearAsync(CancellationToken ct)
    {
        await clear.Run(current.Known, ct);
        return this.Done("/saved/seen", new { });
    }

    public async Task Load(CancellationToken ct)
    {
        if (current.Id is { } me) Shown = await seen.List(await current.Reader(ct), me, ct);
    }
}
