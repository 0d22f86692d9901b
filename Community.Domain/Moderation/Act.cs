namespace Community.Domain.Moderation;

/// <summary>What can be done to a post. Numbers are stored: new kinds are added at the end.</summary>
public enum ActKind
{
    Asked = 1,
    Answered = 2,
    Edited = 3,
    Accepted = 4,
    Unaccepted = 5,
    Closed = 6,
    Reopened = 7,
    Deleted = 8,
    Undeleted = 9,
    Locked = 10,
    Unlocked = 11,
    Protected = 12,
    Unprotected = 13,
    Migrated = 14,
    Merged = 15,
    CommentDeleted = 16,
    BountyOffered = 17,
    BountyEnded = 18,
}

/// <summary>One thing done to a post, as the timeline and the log tell it. Never changed once written.</summary>
public sealed class Act : Entity
{
    internal Act(ActKind kind, int byId, DateTime at, int? onBehalfOfId = null, string? reason = null, string? before = null, string? after = null)
        => (Kind, ById, At, OnBehalfOfId, Reason, Before, After) = (kind, byId, at, onBehalfOfId, reason, before, after);

    private Act() { }

    public int PostId { get; private set; }
    public ActKind Kind { get; private set; }
    public int ById { get; private set; }
    public int? OnBehalfOfId { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>A code (close reasons) or what the actor wrote.</summary>
    public string? Reason { get; private set; }
    public string? Before { get; private set; }
    public string? After { get; private set; }
}
