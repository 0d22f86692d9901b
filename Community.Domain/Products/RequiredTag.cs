namespace Community.Domain.Products;

/// <summary>Questions about a product carry at least one of its required tags.</summary>
public sealed class RequiredTag(int productId, int tagId)
{
    public int ProductId { get; private set; } = productId;
    public int TagId { get; private set; } = tagId;
}
