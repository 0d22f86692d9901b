namespace Community.Domain.Organisations;

/// <summary>What a company works with.</summary>
public sealed partial class Organisation
{
    /// <summary>It works with a product from now on, or with another version of what it works with already.</summary>
    public void Use(ProductChoice choice, Member by, OrganisationPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        RequireSpokenForBy(by, privileges, now);
        Rule.Require(choice.ProductId is not null, "organisation.use-product");
        if (_uses.Find(u => u.ProductId == choice.ProductId && u.ModuleId == choice.ModuleId) is { } known)
        {
            known.Become(choice.VersionId);
            return;
        }
        Rule.Require(_uses.Count < policy.MostUses, "organisation.too-many-uses", policy.MostUses);
        _uses.Add(new(choice));
    }

    public void StopUsing(int useId, Member by, PrivilegePolicy privileges, DateTime now)
    {
        RequireSpokenForBy(by, privileges, now);
        _uses.RemoveAll(u => u.Id == useId);
    }

    /// <summary>What a company that was merged works with, this one does as well; where both name a version, its own stays.</summary>
    public void TakeUses(Organisation other)
    {
        foreach (var use in other._uses)
            if (!_uses.Exists(u => u.ProductId == use.ProductId && u.ModuleId == use.ModuleId)) _uses.Add(new(new(use.ProductId, use.ModuleId, use.VersionId)));
        other._uses.Clear();
    }
}

/// <summary>A product that a company works with: the whole or a module, and in which version.</summary>
public sealed class OrganisationUse
{
    internal OrganisationUse(ProductChoice choice) => (ProductId, ModuleId, VersionId) = (choice.ProductId!.Value, choice.ModuleId, choice.VersionId);

    private OrganisationUse() { }

    public int Id { get; private set; }
    public int OrganisationId { get; private set; }
    public int ProductId { get; private set; }
    public int? ModuleId { get; private set; }
    public int? VersionId { get; private set; }

    internal void Become(int? versionId) => VersionId = versionId;
}
