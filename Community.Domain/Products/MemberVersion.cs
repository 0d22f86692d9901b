namespace Community.Domain.Products;

/// <summary>The version of a product that a member uses: one per product.</summary>
public sealed class MemberVersion(int memberId, int productId, int versionId)
{
    public int MemberId { get; private set; } = memberId;
    public int ProductId { get; private set; } = productId;
    public int VersionId { get; private set; } = versionId;

    public void Become(int versionId) => VersionId = versionId;
}
