using Community.Web.Accounts;
using Community.Web.Features.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Questions;

/// <summary>What was asked before, while somebody writes a title: a piece of a page, or JSON.</summary>
public sealed class SimilarModel(SimilarQuestionsQuery similar, CurrentMember current) : PageModel
{
    public IReadOnlyList<SimilarQuestion> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? title, CancellationToken ct)
    {
        Found = await similar.Find(await current.Reader(ct), title, ct);
        return Request.WantsJson() ? new JsonResult(Found) : Found.Count == 0 ? new NoContentResult() : Page();
    }
}
