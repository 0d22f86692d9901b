namespace Community.Domain.Products;

/// <summary>Whether something holds for the version that a reader uses.</summary>
public enum Applies { Unknown, Yes, No }

/// <summary>A range of a product's versions, by their order. An end that is null is open.</summary>
public readonly record struct VersionRange(int? From, int? To)
{
    /// <param name="position">Of the reader's version; null where nobody knows it.</param>
    public Applies For(int? position)
        => position is not { } at ? Applies.Unknown : (From is null || at >= From) && (To is null || at <= To) ? Applies.Yes : Applies.No;
}
