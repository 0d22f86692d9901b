using System.Net.Mime;
using Community.Web.Accounts;
using Community.Web.Features.Posts;
using Community.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Pages.Posts;

/// <summary>A body as it will stand there, for the page on which it is being written.</summary>
[MembersOnly, EnableRateLimiting(AddressLimits.Drafting), RequestSizeLimit(1_000_000)]
public sealed class PreviewModel(Writing writing) : PageModel
{
    [BindProperty] public QuestionInput Input { get; set; } = new();

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
        => Content(await writing.Preview(Input.Body, ct), $"{MediaTypeNames.Text.Html}; charset=utf-8");
}
