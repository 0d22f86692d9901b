namespace Community.Domain.Reviews;

/// <summary>A member leaves something in a queue to others, until it comes into the queue anew.</summary>
public sealed class ReviewSkip(int itemId, int memberId, DateTime at)
{
    public int ItemId { get; private set; } = itemId;
    public int MemberId { get; private set; } = memberId;
    public DateTime At { get; private set; } = at;
}
