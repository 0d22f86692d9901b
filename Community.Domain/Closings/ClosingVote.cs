namespace Community.Domain.Closings;

/// <summary>What members vote for together. Numbers are stored.</summary>
public enum Motion { Close = 1, Reopen = 2, Delete = 3, Undelete = 4, LeaveOpen = 5, LeaveClosed = 6 }

/// <summary>
/// A member's vote for a motion about a post. The database holds one per member, post and motion; once it has aged or was
/// counted, the same row is cast anew. Who voted when is told by the acts.
/// </summary>
public sealed class ClosingVote : Entity
{
    internal ClosingVote(int postId, int byId, Motion motion) => (PostId, ById, Motion) = (postId, byId, motion);

    private ClosingVote() { }

    public int PostId { get; private set; }
    public int ById { get; private set; }
    public Motion Motion { get; private set; }

    /// <summary>Only votes to close give one.</summary>
    public CloseReason? Reason { get; private set; }

    /// <summary>The original that it names, when the reason is a duplicate.</summary>
    public int? OriginalId { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>When it ages, or the moment at which it was counted: those that closed a question end when it was closed.</summary>
    public DateTime StandsUntil { get; private set; }

    public bool Stands(DateTime now) => StandsUntil > now;

    internal void Cast(CloseReason? reason, int? originalId, DateTime now, DateTime until)
        => (Reason, OriginalId, At, StandsUntil) = (reason, originalId, now, until);

    internal void End(DateTime now) => StandsUntil = now;
}
