namespace Community.Domain.Follows;

/// <summary>A member wants to hear of what happens to a post.</summary>
public sealed class PostFollow(int memberId, int postId, DateTime at)
{
    public int MemberId { get; private set; } = memberId;
    public int PostId { get; private set; } = postId;
    public DateTime At { get; private set; } = at;
}

/// <summary>A member wants to hear of new questions under a tag.</summary>
public sealed class TagFollow(int memberId, int tagId, DateTime at)
{
    public int MemberId { get; private set; } = memberId;
    public int TagId { get; private set; } = tagId;
    public DateTime At { get; private set; } = at;
}
