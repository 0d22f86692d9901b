using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>Which names mean the same, and which members would have mean the same.</summary>
public sealed class SynonymsModel(SynonymListQuery synonyms, KeepSynonyms keep, CurrentMember current, PrivilegePolicy privileges) : PageModel, IShowsData
{
    /// <summary><c>names</c> lists what means the same already.</summary>
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    /// <summary>A proposal that news leads to.</summary>
    [BindProperty(SupportsGet = true)] public int? One { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public SynonymList List { get; private set; } = null!;
    public MemberCard? Me { get; private set; }

    public ProposalLines Lines(IReadOnlyList<ProposedSynonym> rows) => new(rows, Me?.Id, Me?.Has(Right.ProposeSynonym, privileges) is true, Me is { IsModerator: true, IsSuspended: false }, "");

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task Load(CancellationToken ct)
    {
        Me = await current.Card(ct);
        List = await synonyms.List(Show is not "names", Me?.Id ?? 0, One, After, ct);
    }

    /// <param name="to">The tag's page, if it was there.</param>
    public async Task<IActionResult> OnPostVoteAsync(int id, bool isFor, string? to, CancellationToken ct)
    {
        await keep.Vote(id, current.Known, isFor, ct);
        return this.Done(Place(to), new { id, isFor });
    }

    public async Task<IActionResult> OnPostDecideAsync(int id, bool approves, string? to, CancellationToken ct)
    {
        await keep.Decide(id, current.Known, approves, ct);
        return this.Done(Place(to), new { id, approves });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, string? to, CancellationToken ct)
    {
        await keep.Withdraw(id, current.Known, ct);
        return this.Done(Place(to), new { id });
    }

    private string Place(string? to) => to is not null && to.StartsWith("/tags/", StringComparison.Ordinal) && Url.IsLocalUrl(to) ? $"{to}#synonyms" : "/tags/synonyms";
}
