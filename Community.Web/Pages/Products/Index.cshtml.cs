using Community.Web.Accounts;
using Community.Web.Features.Products;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Products;

/// <summary>What the vendor makes, and how much is asked about it.</summary>
public sealed class IndexModel(ProductListQuery products, CurrentMember current) : PageModel
{
    public IReadOnlyList<ProductCard> List { get; private set; } = [];
    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = await current.Card(ct);
        MayManage = ManageModel.May(me);
        List = await products.List(me?.Reader ?? Reader.Anyone, ct);
    }
}
