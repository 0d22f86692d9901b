using Community.Web.Accounts;
using Community.Web.Features.Suggestions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Suggest;

/// <summary>What someone who types may mean: members after @, posts after #, tags.</summary>
[MembersOnly]
public sealed class IndexModel(SuggestMembers members, SuggestPosts posts, SuggestTags tags, CurrentMember current) : PageModel
{
    private const int LongestText = 1_000;

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnGetMembersAsync(string? q, int? question, CancellationToken ct)
        => new JsonResult(await members.Run(await current.Reader(ct), q, question, ct));

    public async Task<IActionResult> OnGetPostsAsync(string? q, CancellationToken ct)
        => new JsonResult(await posts.Run(await current.Reader(ct), q, ct));

    /// <param name="q">What is typed of the tag's name.</param>
    /// <param name="text">Or what is written so far.</param>
    /// <param name="product">What it is about, where that is chosen.</param>
    public async Task<IActionResult> OnGetTagsAsync(string? q, string? text, int? product, CancellationToken ct)
        => new JsonResult(text is null ? await tags.Typed(q, product, ct) : await tags.InText(await current.Reader(ct), text.Length > LongestText ? text[..LongestText] : text, product, ct));
}
