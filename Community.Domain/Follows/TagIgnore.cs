namespace Community.Domain.Follows;

/// <summary>A member does not want to see questions under a tag.</summary>
public sealed class TagIgnore(int memberId, int tagId, DateTime at)
{
    public int MemberId { get; private set; } = memberId;
    public int TagId { get; private set; } = tagId;
    public DateTime At { get; private set; } = at;
}
