using Community.Web.Accounts;
using Community.Web.Features.Products;
using Community.Web.Features.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Search;

/// <summary>Looking for words, and by operators, in all that was asked, answered, remarked and shown.</summary>
[Budgeted(Budget.Searches)]
public sealed class IndexModel(SearchPageQuery search, SimilarQuestionsQuery similar, NamesQuery names, ProductChoicesQuery products, CurrentMember current) : PageModel
{
    private const string FormPrefix = "By.";

    public SearchPage Found { get; private set; } = null!;

    /// <summary>The query as fields.</summary>
    [BindProperty(SupportsGet = true)]
    public SearchForm By { get; set; } = new();

    public ProductChoices Choices { get; private set; } = null!;

    /// <summary>What comes near when nothing has all the words.</summary>
    public IReadOnlyList<SimilarQuestion> Near { get; private set; } = [];

    /// <summary>Members, companies and tags that are called so.</summary>
    public IReadOnlyList<NamedThing> Named { get; private set; } = [];

    public bool IsSignedIn { get; private set; }

    public bool IsNothing => Found is { Rows.Count: 0, IsFirst: true, After: null };

    /// <summary>The form only writes a query: what is searched for always stands in the box, and in the address.</summary>
    public async Task<IActionResult> OnGetAsync(string? q, string? order, string? after, CancellationToken ct)
    {
        if (Request.Query.Keys.Any(k => k.StartsWith(FormPrefix, StringComparison.OrdinalIgnoreCase))) return Redirect(AddressOf(By.Query()));
        if (order is not null && Enum.TryParse<SearchOrder>(order, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted)) return Redirect(AddressOf(SearchQuery.Parse(q).In(wanted)));
        var reader = await current.Reader(ct);
        Found = await search.Find(reader, q, after, ct);
        Named = await names.Above(q, after, ct);
        (By, Choices, IsSignedIn) = (SearchForm.Of(Found.Query), await products.Find(ct), reader.MemberId is not null);
        if (IsNothing && !Found.Query.Words.IsEmpty) Near = await similar.Find(reader, Found.Typed, ct);
        return Page();
    }

    public static string AddressOf(string query) => query.Length == 0 ? "/search" : $"/search?q={Uri.EscapeDataString(query)}";
}
