namespace Community.Domain.Saves;

/// <summary>A member keeps a question or a showcase to come back to. Nobody else sees whose saves they are.</summary>
public sealed class PostSave(int memberId, int postId, DateTime at)
{
    public int MemberId { get; private set; } = memberId;
    public int PostId { get; private set; } = postId;
    public DateTime At { get; private set; } = at;
}

/// <param name="Change">1: saved; −1: no longer.</param>
public sealed record SaveMoved(Head Head, int MemberId, int Change) : IDomainEvent;
