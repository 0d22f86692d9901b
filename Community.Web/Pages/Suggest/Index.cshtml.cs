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

    /// <param name="q">How the tag begins.</param>
    /// <param name="text">Or what is written so far: the tags that it names.</param>
    public async Task<IActionResult> OnGetTagsAsync(string? q, string? text, CancellationToken ct)
        => new JsonResult(text is null ? await tags.Beginning(q, ct) : await tags.InText(text.Length > LongestText ? text[..LongestText] : text, ct));
}
