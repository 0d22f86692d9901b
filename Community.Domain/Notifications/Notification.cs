namespace Community.Domain.Notifications;

/// <summary>What a member is told about. Numbers are stored.</summary>
public enum NotificationKind { Answer = 1, Comment = 2, Accept = 3, Mention = 4, NewQuestion = 5, Closed = 6, AcceptReminder = 7, Thanks = 8, BountyOffered = 9, BountyWon = 10, BountyReminder = 11, BountyEnded = 12, Adjusted = 13, SerialVoting = 14, Badge = 15, Official = 16, EditSuggested = 17, EditApproved = 18, EditRejected = 19, FlagAnswered = 20, PostHidden = 21, Message = 22, Suspended = 23, Reopened = 24, Duplicate = 25, PostRemoved = 26, Held = 27, Released = 28, ShowcaseReturned = 29, ShowcasePublished = 30, ShowcaseFeatured = 31, ConsentWanted = 32, ShowcaseWithdrawn = 33, JoinRequested = 34, JoinAnswered = 35, CompanyChanged = 36, SavedSearch = 37, SynonymDecided = 38 }

/// <summary>Something a member should know; the words are made when it is read, in the reader's language.</summary>
public sealed class Notification : Entity
{
    public Notification(int memberId, int sequence, NotificationKind kind, int? postId, int? commentId, int? thingId, int byId, DateTime at)
    {
        (MemberId, Sequence, Kind, PostId, CommentId, ThingId, ById, At) = (memberId, sequence, kind, postId, commentId, thingId, byId, at);
        Raise(new MemberNotified(this));
    }

    private Notification() { }

    public int MemberId { get; private set; }

    /// <summary>Numbers the member's notifications, without gaps.</summary>
    public int Sequence { get; private set; }
    public NotificationKind Kind { get; private set; }
    /// <summary>Null where it is not about a post.</summary>
    public int? PostId { get; private set; }
    public int? CommentId { get; private set; }

    /// <summary>What else it is about; the kind says what the number means.</summary>
    public int? ThingId { get; private set; }
    public int ById { get; private set; }
    public DateTime At { get; private set; }
    public DateTime? ReadAt { get; private set; }
}

public sealed record MemberNotified(Notification Notification) : IDomainEvent;

/// <summary>How soon a member wants mail about a kind of news. Numbers are stored.</summary>
public enum Rhythm { Immediately = 0, Daily = 1, Weekly = 2, Off = 3 }

/// <summary>A member's choice of rhythm for one kind; without a row it is the default.</summary>
public sealed class RhythmChoice(int memberId, NotificationKind kind, Rhythm rhythm)
{
    public int MemberId { get; private set; } = memberId;
    public NotificationKind Kind { get; private set; } = kind;
    public Rhythm Rhythm { get; private set; } = rhythm;

    public void Become(Rhythm wanted) => Rhythm = wanted;
}
