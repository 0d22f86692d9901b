using Community.Web.Accounts;
using Community.Web.Features.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Search;

/// <summary>Looking for words in all that was asked and answered.</summary>
[Budgeted(Budget.Searches)]
public sealed class IndexModel(SearchPageQuery search, SimilarQuestionsQuery similar, CurrentMember current) : PageModel
{
    public SearchPage Found { get; private set; } = null!;

    /// <summary>What comes near when nothing has all the words.</summary>
    public IReadOnlyList<SimilarQuestion> Near { get; private set; } = [];

    public bool IsNothing => Found is { Rows.Count: 0, IsFirst: true };

    public async Task OnGetAsync(string? q, string? after, CancellationToken ct)
    {
        var reader = await current.Reader(ct);
        Found = await search.Find(reader, q, after, ct);
        if (IsNothing && Found.HasWords) Near = await similar.Find(reader, Found.Typed, ct);
    }
}
