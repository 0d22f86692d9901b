namespace Community.Domain.Products;

/// <summary>Something the vendor makes, that questions are about.</summary>
public sealed class Product : Entity
{
    private readonly List<ProductModule> _modules = [];
    private readonly List<ProductVersion> _versions = [];

    public Product(string name, string slug) => (Name, Slug) = (name, slug);

    private Product() { }

    public string Name { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public IReadOnlyList<ProductModule> Modules => _modules;
    public IReadOnlyList<ProductVersion> Versions => _versions;

    public void AddModule(string name)
    {
        if (_modules.All(m => m.Name != name)) _modules.Add(new ProductModule(name));
    }

    /// <summary>Versions are ordered as they are added, oldest first.</summary>
    public void AddVersion(string name, DateOnly? releasedOn, DateOnly? endOfLifeOn)
    {
        if (_versions.All(v => v.Name != name)) _versions.Add(new ProductVersion(name, _versions.Count + 1, releasedOn, endOfLifeOn));
    }
}

/// <summary>A part of a product.</summary>
public sealed class ProductModule : Entity
{
    internal ProductModule(string name) => Name = name;

    private ProductModule() { }

    public int ProductId { get; private set; }
    public string Name { get; private set; } = "";
}

/// <summary>A release of a product.</summary>
public sealed class ProductVersion : Entity
{
    internal ProductVersion(string name, int position, DateOnly? releasedOn, DateOnly? endOfLifeOn)
        => (Name, Position, ReleasedOn, EndOfLifeOn) = (name, position, releasedOn, endOfLifeOn);

    private ProductVersion() { }

    public int ProductId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Order within the product, oldest first.</summary>
    public int Position { get; private set; }
    public DateOnly? ReleasedOn { get; private set; }
    public DateOnly? EndOfLifeOn { get; private set; }
}

/// <summary>What a question is about: a product, and optionally a module and a version of that product.</summary>
public readonly record struct ProductChoice(int? ProductId, int? ModuleId, int? VersionId)
{
    /// <summary>Checks that module and version belong to the product; without a product there is neither.</summary>
    public static ProductChoice Of(Product? product, int? moduleId, int? versionId)
    {
        if (product is null) return default;
        Rule.Require(moduleId is null || product.Modules.Any(m => m.Id == moduleId), "product.no-such-module");
        Rule.Require(versionId is null || product.Versions.Any(v => v.Id == versionId), "product.no-such-version");
        return new(product.Id, moduleId, versionId);
    }
}
