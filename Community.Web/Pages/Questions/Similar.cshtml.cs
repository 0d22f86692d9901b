using Community.Web.Accounts;
using Community.Web.Features.Questions;
using Community.Web.Features.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Questions;

/// <summary>What was asked before, while somebody writes a title: a piece of a page, or JSON.</summary>
public sealed class SimilarModel(SimilarQuestionsQuery similar, SolveBeforeAsking solve, CurrentMember current) : PageModel
{
    public sealed record Form(int Id, string? Title);

    [BindProperty] public Form Input { get; set; } = new(0, null);

    public IReadOnlyList<SimilarQuestion> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? title, CancellationToken ct)
    {
        Found = await similar.Find(await current.Reader(ct), title, ct);
        return Request.WantsJson() ? new JsonResult(Found) : Found.Count == 0 ? new NoContentResult() : Page();
    }

    /// <summary>One of them is what they were about to ask.</summary>
    public async Task<IActionResult> OnPostSolvedAsync(CancellationToken ct)
    {
        var address = await solve.Run(Input.Id, current.Known, Input.Title, ct);
        return this.Done($"{address}?solved=1", new { id = Input.Id });
    }
}
