using Community.Web.Features.Products;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Community.Web.Pages.Questions;

internal static class ProductOptionLists
{
    /// <summary>The choices of a select, modules and versions under their product.</summary>
    public static IReadOnlyList<SelectListItem> Options(this IReadOnlyList<ProductChoices.Choice> choices)
    {
        var groups = choices.Where(c => c.Of is not null).Select(c => c.Of!).Distinct().ToDictionary(of => of, of => new SelectListGroup { Name = of });
        return [.. choices.Select(c => new SelectListItem(c.Name, $"{c.Id}") { Group = c.Of is null ? null : groups[c.Of] })];
    }
}
