using Community.Web.Accounts;
using Community.Web.Features.Products;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Showcases;

/// <summary>Leafing through the showcases.</summary>
public sealed class IndexModel(ShowcaseCardsQuery showcases, ProductChoicesQuery products, CurrentMember current) : PageModel
{
    public ShowcaseList List { get; private set; } = null!;
    public ShowcaseFilter Filter { get; private set; } = new();
    public ProductChoices Products { get; private set; } = null!;

    /// <summary>The member may have something to tell.</summary>
    public bool IsMember { get; private set; }

    /// <summary>What is no industry, product, module or size narrows nothing.</summary>
    public async Task OnGetAsync(string? industry, int? product, int? module, string? size, bool? pictures, string? after, CancellationToken ct)
    {
        IsMember = await current.Card(ct) is not null;
        Products = await products.Find(ct);
        Filter = new(Named<Industry>(industry), product, module, Named<CompanySize>(size), pictures ?? false);
        List = await showcases.Page(await current.Reader(ct), Filter, after, ct);
    }

    /// <summary>The list narrowed in another way, from its beginning.</summary>
    public static string Address(ShowcaseFilter filter)
    {
        QueryBuilder query = [];
        if (filter.Industry is { } industry) query.Add("industry", $"{industry}".ToLowerInvariant());
        if (filter.ProductId is { } product) query.Add("product", $"{product}");
        if (filter.ModuleId is { } module) query.Add("module", $"{module}");
        if (filter.Size is { } size) query.Add("size", $"{size}".ToLowerInvariant());
        if (filter.WithPictures) query.Add("pictures", "true");
        return "/showcases" + query;
    }

    private static T? Named<T>(string? name) where T : struct, Enum
        => name is { Length: > 0 } && !char.IsAsciiDigit(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
