using Community.Web.Accounts;
using Community.Web.Features.Products;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Products;

/// <summary>What goes on about a product.</summary>
public sealed class ShowModel(ProductPageQuery products, ShowcaseCardsQuery showcases, CurrentMember current) : PageModel
{
    private const int MostShowcases = 3;

    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    public ProductPage Shown { get; private set; } = null!;
    /// <summary>The latest that tell of it.</summary>
    public IReadOnlyList<ShowcaseCard> Showcases { get; private set; } = [];
    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = await current.Card(ct);
        MayManage = ManageModel.May(me);
        Shown = await products.Find(Slug, me?.Reader ?? Reader.Anyone, ct);
        Showcases = await showcases.Latest(me?.Reader ?? Reader.Anyone, new(ProductId: Shown.Id), MostShowcases, ct);
    }

    public int OpenOf(OpenAge age) => Shown.Open.GetValueOrDefault(age);

    /// <summary>How long the bar of an age is, of a hundred.</summary>
    public int Share(OpenAge age) => Shown.Open.Count == 0 ? 0 : 100 * OpenOf(age) / Shown.Open.Values.Max();
}
