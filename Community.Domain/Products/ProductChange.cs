namespace Community.Domain.Products;

/// <summary>One thing that whoever manages the products changes about one. Nothing is removed: old questions keep what they were filed under.</summary>
public abstract record ProductChange
{
    private ProductChange() { }

    public sealed record Rename(string? Name) : ProductChange;

    public sealed record AddModule(string? Name) : ProductChange;

    /// <param name="IsRetired">Not offered any more.</param>
    public sealed record ChangeModule(int Id, string? Name, bool IsRetired) : ProductChange;

    /// <summary>A new version stands after all others.</summary>
    public sealed record AddVersion(string? Name, DateOnly? ReleasedOn, DateOnly? EndOfLifeOn) : ProductChange;

    public sealed record ChangeVersion(int Id, string? Name, DateOnly? ReleasedOn, DateOnly? EndOfLifeOn, bool IsRetired) : ProductChange;

    /// <summary>A version changes places with the one before it.</summary>
    public sealed record MoveVersion(int Id) : ProductChange;
}
