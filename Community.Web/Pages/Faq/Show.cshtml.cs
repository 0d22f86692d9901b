using Community.Web.Accounts;
using Community.Web.Features.Faq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Faq;

/// <summary>What is asked most about a product, as everybody reads it.</summary>
public sealed class ShowModel(FaqBookQuery books, CurrentMember current) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Product { get; set; } = "";

    public FaqBook Book { get; private set; } = null!;
    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Book = await books.Find(Product, ct);
        MayKeep = IndexModel.May(await current.Card(ct));
    }
}
