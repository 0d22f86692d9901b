using Community.Web.Accounts;
using Community.Web.Features.Products;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Products;

/// <summary>What goes on about a product.</summary>
public sealed class ShowModel(ProductPageQuery products, CurrentMember current) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Slug { get; set; } = "";

    public ProductPage Shown { get; private set; } = null!;
    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = await current.Card(ct);
        MayManage = ManageModel.May(me);
        Shown = await products.Find(Slug, me?.Reader ?? Reader.Anyone, ct);
    }

    public int OpenOf(OpenAge age) => Shown.Open.GetValueOrDefault(age);

    /// <summary>How long the bar of an age is, of a hundred.</summary>
    public int Share(OpenAge age) => Shown.Open.Count == 0 ? 0 : 100 * OpenOf(age) / Shown.Open.Values.Max();
}
