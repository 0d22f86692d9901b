using System.Text.RegularExpressions;

namespace Community.Domain.Products;

/// <summary>Something the vendor makes, that questions are about.</summary>
public sealed partial class Product : Entity
{
    public const int LongestName = 100;

    private readonly List<ProductModule> _modules = [];
    private readonly List<ProductVersion> _versions = [];

    public Product(string name, string slug) => (Name, Slug) = (name, slug);

    private Product() { }

    public string Name { get; private set; } = "";

    /// <summary>Its name in addresses; stays when the product is renamed.</summary>
    public string Slug { get; private set; } = "";
    public IReadOnlyList<ProductModule> Modules => _modules;
    public IReadOnlyList<ProductVersion> Versions => _versions;

    /// <summary>Somebody has changed it here: from then on the settings add nothing to it.</summary>
    public bool IsManaged { get; private set; }

    /// <summary>Guards against two who change it on the same base.</summary>
    public int Edition { get; private set; }

    /// <summary>Somebody who may adds a product.</summary>
    public static Product Add(string? name, string? slug, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageProducts, privileges, now);
        var address = (slug ?? "").Trim();
        Rule.Require(Address().IsMatch(address) && address is not "new", "product.slug");
        return new(Named(name), address) { IsManaged = true };
    }

    public void AddModule(string name)
    {
        if (_modules.All(m => m.Name != name)) _modules.Add(new ProductModule(name));
    }

    /// <summary>Versions are ordered as they are added, oldest first.</summary>
    /// <param name="addedAt">When members here learnt of it; null where that was before anything was pinned.</param>
    public void AddVersion(string name, DateOnly? releasedOn, DateOnly? endOfLifeOn, DateTime? addedAt = null)
    {
        if (_versions.All(v => v.Name != name)) _versions.Add(new ProductVersion(name, _versions.Select(v => v.Position).DefaultIfEmpty().Max() + 1, releasedOn, endOfLifeOn, addedAt));
    }

    /// <summary>Answers what the log tells of it; null where nothing changed.</summary>
    /// <param name="basis">The <see cref="Edition"/> that was looked at; null does not check.</param>
    public Act? Change(ProductChange change, Member by, int? basis, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageProducts, privileges, now);
        Rule.Require(basis is null || basis == Edition, "product.someone-was-faster");
        var (before, after) = Apply(change, now);
        if (before == after) return null;
        IsManaged = true;
        Edition++;
        return Act.Apart(ActKind.ProductChanged, by, now, thingId: Id, before: before, after: after);
    }

    /// <summary>Says which tags questions about it carry at least one of. Answers what the log tells; null where nothing changed.</summary>
    /// <param name="basis">The <see cref="Edition"/> that was looked at; null does not check.</param>
    public Act? RequireTags(IReadOnlyCollection<string> before, IReadOnlyCollection<string> after, Member by, int? basis, TagPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageProducts, privileges, now);
        Rule.Require(basis is null || basis == Edition, "product.someone-was-faster");
        Rule.Require(after.Count <= policy.MostRequired, "product.too-many-required", policy.MostRequired);
        if (before.ToHashSet().SetEquals(after)) return null;
        Edition++;
        return Act.Apart(ActKind.RequiredTagsChanged, by, now, thingId: Id, reason: Name, before: Told(before), after: Told(after));

        static string? Told(IReadOnlyCollection<string> tags) => tags.Count == 0 ? null : string.Join(' ', tags.Order(StringComparer.Ordinal));
    }

    private (string? Before, string? After) Apply(ProductChange change, DateTime now)
    {
        switch (change)
        {
            case ProductChange.Rename rename:
                var was = Name;
                return (was, Name = Named(rename.Name));
            case ProductChange.AddModule add:
                AddModule(Free(Named(add.Name), _modules.Select(m => m.Name)));
                return (null, _modules[^1].Name);
            case ProductChange.ChangeModule one:
                return Changed(Known(_modules.Find(m => m.Id == one.Id), "product.no-such-module"), m => m.Become(Free(Named(one.Name), _modules.Where(o => o != m).Select(o => o.Name)), one.IsRetired));
            case ProductChange.AddVersion add:
                InOrder(add.ReleasedOn, add.EndOfLifeOn);
                AddVersion(Free(Named(add.Name), _versions.Select(v => v.Name)), add.ReleasedOn, add.EndOfLifeOn, now);
                return (null, $"{_versions[^1]}");
            case ProductChange.ChangeVersion one:
                InOrder(one.ReleasedOn, one.EndOfLifeOn);
                return Changed(Known(_versions.Find(v => v.Id == one.Id), "product.no-such-version"),
                    v => v.Become(Free(Named(one.Name), _versions.Where(o => o != v).Select(o => o.Name)), one.ReleasedOn, one.EndOfLifeOn, one.IsRetired));
            case ProductChange.MoveVersion move:
                return Moved(Known(_versions.Find(v => v.Id == move.Id), "product.no-such-version"));
            default:
                throw new InvalidOperationException($"No way to make {change}.");
        }
    }

    private (string? Before, string? After) Moved(ProductVersion version)
    {
        if (_versions.Where(v => v.Position < version.Position).MaxBy(v => v.Position) is not { } earlier) return default;
        var before = $"{earlier.Name} < {version.Name}";
        version.ChangePlaces(earlier);
        return (before, $"{version.Name} < {earlier.Name}");
    }

    private static (string? Before, string? After) Changed<T>(T part, Action<T> change) where T : class
    {
        var before = $"{part}";
        change(part);
        return (before, $"{part}");
    }

    private static T Known<T>(T? part, string code) where T : class => part ?? throw new RuleBrokenException(code);

    private static string Named(string? typed)
    {
        var name = (typed ?? "").ReplaceLineEndings(" ").Trim();
        Rule.Require(name.Length is > 0 and <= LongestName, "product.name", LongestName);
        return name;
    }

    private static string Free(string name, IEnumerable<string> taken)
    {
        Rule.Require(!taken.Contains(name, StringComparer.OrdinalIgnoreCase), "product.name-taken");
        return name;
    }

    private static void InOrder(DateOnly? released, DateOnly? endOfLife) => Rule.Require(released is null || endOfLife is null || released <= endOfLife, "product.dates");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")] private static partial Regex Address();
}

/// <summary>A part of a product.</summary>
public sealed class ProductModule : Entity
{
    internal ProductModule(string name) => Name = name;

    private ProductModule() { }

    public int ProductId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Kept for what was asked about it, and not offered any more.</summary>
    public bool IsRetired { get; private set; }

    internal void Become(string name, bool isRetired) => (Name, IsRetired) = (name, isRetired);

    public override string ToString() => IsRetired ? $"{Name} †" : Name;
}

/// <summary>A release of a product.</summary>
public sealed class ProductVersion : Entity
{
    internal ProductVersion(string name, int position, DateOnly? releasedOn, DateOnly? endOfLifeOn, DateTime? addedAt)
        => (Name, Position, ReleasedOn, EndOfLifeOn, AddedAt) = (name, position, releasedOn, endOfLifeOn, addedAt);

    private ProductVersion() { }

    public int ProductId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Order within the product, oldest first.</summary>
    public int Position { get; private set; }
    public DateOnly? ReleasedOn { get; private set; }
    public DateOnly? EndOfLifeOn { get; private set; }

    /// <summary>When it was made known here. What is official without an end is looked at again then.</summary>
    public DateTime? AddedAt { get; private set; }

    /// <summary>Kept for what was asked about it, and not offered any more.</summary>
    public bool IsRetired { get; private set; }

    internal void Become(string name, DateOnly? releasedOn, DateOnly? endOfLifeOn, bool isRetired) => (Name, ReleasedOn, EndOfLifeOn, IsRetired) = (name, releasedOn, endOfLifeOn, isRetired);

    internal void ChangePlaces(ProductVersion other) => (Position, other.Position) = (other.Position, Position);

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {ReleasedOn:O}–{EndOfLifeOn:O}{(IsRetired ? " †" : "")}");
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
