using Community.Web.Accounts;
using Community.Web.Features.Edits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>A suggested edit, for those who decide about it and for whoever made it.</summary>
[MembersOnly]
public sealed class SuggestionModel(SuggestionPageQuery pages, JudgeSuggestion judge, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    public SuggestionPage Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostApproveAsync(int suggestion, CancellationToken ct)
    {
        await judge.Approve(suggestion, Id, current.Known, ct);
        return this.Done(Here, new { suggestion });
    }

    public async Task<IActionResult> OnPostRejectAsync(int suggestion, string? reason, CancellationToken ct)
    {
        await judge.Reject(suggestion, Id, current.Known, reason, ct);
        return this.Done(Here, new { suggestion });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int suggestion, CancellationToken ct)
    {
        await judge.Withdraw(suggestion, Id, current.Known, ct);
        return this.Done(Here, new { suggestion });
    }

    public async Task Load(CancellationToken ct)
        => Shown = await pages.Find(Id, await current.Card(ct) ?? throw new RuleBrokenException("suggestion.unknown"), ct);

    private string Here => $"/posts/{Id}/suggestion";
}
