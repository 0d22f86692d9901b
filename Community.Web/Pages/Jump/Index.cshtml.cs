using Community.Web.Accounts;
using Community.Web.Features.Posts;
using Community.Web.Features.Search;
using Community.Web.Features.Suggestions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Jump;

/// <summary>Where one may want to go.</summary>
/// <param name="Kind">What it is, in words.</param>
public sealed record Jump(string Kind, string Name, string? Detail, string Address);

/// <summary>The shortest way: pages, questions, tags, people and companies by a few letters. # looks for tags alone, @ for people.</summary>
[Budgeted(Budget.Searches)]
public sealed class IndexModel(NamesQuery names, SuggestPosts posts, CurrentMember current, IStringLocalizer<Words> words) : PageModel
{
    private const int LongestTyped = 100, MostPlaces = 6, MostPosts = 5, MostNamed = 4, MostAlone = 12;

    public string Typed { get; private set; } = "";

    /// <summary>Those of one kind stand together.</summary>
    public IReadOnlyList<Jump> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken ct)
    {
        Typed = (q ?? "").Trim() is { Length: > LongestTyped } longer ? longer[..LongestTyped] : (q ?? "").Trim();
        Found = Typed switch
        {
            ['#' or '＃', .. var tag] => await Named(tag, NamedKind.Tag, MostAlone, ct),
            ['@' or '＠', .. var person] => await Named(person, NamedKind.Member, MostAlone, ct),
            "" => [.. await At("", MostPlaces * 4, ct)],
            _ => [.. await At(Typed, MostPlaces, ct), .. await Posts(ct), .. await Named(Typed, null, MostNamed, ct), new(words["search.title"], words["jump.search", Typed], null, $"/search?q={Uri.EscapeDataString(Typed)}")],
        };
        Response.Headers.CacheControl = "private, no-store";
        if (!Request.WantsJson()) return Page();
        return new JsonResult(new { Found, Label = $"{words["jump.title"]}", Hint = $"{words["jump.hint"]}", Nothing = $"{words["jump.nothing"]}" });
    }

    private async Task<IEnumerable<Jump>> At(string typed, int most, CancellationToken ct)
        => Places.Find(typed, await current.Card(ct), HttpContext).Take(most).Select(place => new Jump(words["jump.page"], place.Name, null, place.Address));

    private async Task<IEnumerable<Jump>> Posts(CancellationToken ct)
        => (await posts.Run(await current.Reader(ct), Typed, ct)).Take(MostPosts).Select(post => new Jump(words[post.IsAnswer ? "jump.answer" : "jump.question"], post.Title, null, ShortAddress.Of(post.Id, !post.IsAnswer)));

    private async Task<IReadOnlyList<Jump>> Named(string typed, NamedKind? only, int most, CancellationToken ct)
        => [.. (await names.Find(typed, only, most, ct)).OrderByDescending(one => one.Kind).Select(one => new Jump(words[$"named.{one.Kind}"], one.Name, NamedWords.Of(one, words), one.Address))];
}
