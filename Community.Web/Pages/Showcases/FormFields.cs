using System.Globalization;
using Community.Web.Features.Products;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Community.Web.Pages.Showcases;

/// <param name="Words">Why it was refused; null where it was not.</param>
public sealed record FieldError(string Field, string? Words);

/// <summary>The row of a product in the form.</summary>
/// <param name="Index">Its number; a sign that scripts replace, where it is the pattern of new ones.</param>
public sealed record UseField(string Index, UseRow Row, ProductChoices Products)
{
    public IReadOnlyList<SelectListItem> Modules => Chosen(Products.Modules, Row.ModuleId);
    public IReadOnlyList<SelectListItem> Versions => Chosen(Products.Versions, Row.VersionId);

    private static IReadOnlyList<SelectListItem> Chosen(IReadOnlyList<ProductChoices.Choice> choices, int? id)
    {
        var options = Questions.ProductOptionLists.Options(choices);
        foreach (var option in options) option.Selected = option.Value == id?.ToString(CultureInfo.InvariantCulture);
        return options;
    }
}

/// <summary>The row of a result in the form.</summary>
public sealed record ResultField(string Index, ResultRow Row);

/// <summary>The row of a picture in the form.</summary>
/// <param name="Shown">Null where it is not found, or not uploaded yet.</param>
public sealed record PictureRowField(string Index, PictureField Row, PictureView? Shown)
{
    public int Position => int.TryParse(Index, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index + 1 : 1;
}
