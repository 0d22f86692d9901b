using Community.Web.Accounts;
using Community.Web.Features.Faq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Faq;

/// <summary>A version of a book as the vendor looks at it, the draft (0) included, and what it changed against the one before.</summary>
[MembersOnly(Roles.Vendor | Roles.Operator)]
public sealed class EditionModel(FaqBookQuery books, FaqDeskQuery desks) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Product { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    public FaqBook Book { get; private set; } = null!;

    /// <summary>The version that it is compared with; null for the first.</summary>
    public int? Before { get; private set; }
    public IReadOnlyList<FaqDifference> Differences { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Book = await books.Edition(Product, Number, ct);
        Before = await desks.Before(Product, Number, ct);
        if (Before is { } before) Differences = await desks.Differences(Product, before, Number, withWords: true, ct);
    }
}
