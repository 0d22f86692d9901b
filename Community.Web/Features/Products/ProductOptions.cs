using System.ComponentModel.DataAnnotations;

namespace Community.Web.Features.Products;

/// <summary>The vendor's products, as the settings name them.</summary>
public sealed class ProductOptions : IValidatableObject
{
    public const string Section = "Products";

    public IReadOnlyList<ProductSetting> Catalogue { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Catalogue.Any(p => p.Name.Length is 0 or > 100 || p.Slug.Length is 0 or > 100))
            yield return new("Products:Catalogue: every product needs a name and a slug of at most 100 characters.");
        if (Catalogue.Select(p => p.Slug).Distinct(StringComparer.OrdinalIgnoreCase).Count() != Catalogue.Count)
            yield return new("Products:Catalogue: two products have the same slug.");
    }
}

/// <summary>One product.</summary>
/// <param name="Slug">Its name in addresses; never changed once used.</param>
/// <param name="Versions">Oldest first.</param>
public sealed record ProductSetting(string Name = "", string Slug = "")
{
    public IReadOnlyList<string> Modules { get; init; } = [];
    public IReadOnlyList<VersionSetting> Versions { get; init; } = [];
}

/// <summary>One release of a product.</summary>
public sealed record VersionSetting
{
    public string Name { get; init; } = "";
    public DateOnly? Released { get; init; }
    public DateOnly? EndOfLife { get; init; }
}
