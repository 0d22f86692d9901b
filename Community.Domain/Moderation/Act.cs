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
    Pinned = 19,
    Unpinned = 20,
    Verified = 21,
    CloseVoted = 22,
    ReopenVoted = 23,
    DeleteVoted = 24,
    UndeleteVoted = 25,
    Converted = 26,
    Redacted = 27,
    EditSuggested = 28,
    EditApproved = 29,
    EditRejected = 30,
    RolledBack = 31,
    Flagged = 32,
    FlagsUpheld = 33,
    FlagsDeclined = 34,
    Held = 35,
    Released = 36,
    HiddenByFlags = 37,
    RemovedAsSpam = 38,
    Reviewed = 39,
    Suspended = 40,
    SuspensionLifted = 41,
    MessageSent = 42,
    Appointed = 43,
    BalanceAdjusted = 44,
    CaseOverturned = 45,
    TagsMerged = 46,
    TagSynonym = 47,
    ProductChanged = 48,
    AccountDeleted = 49,
    ShowcaseSubmitted = 50,
    ShowcaseTakenBack = 51,
    ShowcaseConsented = 52,
    ShowcaseConsentWithdrawn = 53,
    ShowcaseReturned = 54,
    ShowcasePublished = 55,
    ShowcaseFeatured = 56,
    ShowcaseUnfeatured = 57,
    ShowcaseArchived = 58,
    ShowcaseRevived = 59,
    OrganisationChanged = 60,
    OrganisationsMerged = 61,
    MemberJoinedCompany = 62,
    MemberLeftCompany = 63,
    AttachmentRemoved = 64,
    TagDescribed = 65,
    SynonymDecided = 66,
    FaqPublished = 67,
    RequiredTagsChanged = 68,
}

/// <summary>One thing done to a post (or to a member, a tag, a product), as the timeline and the log tell it. Never changed once written.</summary>
public sealed class Act : Entity
{
    /// <param name="isOwn">Done to what the actor wrote.</param>
    internal Act(ActKind kind, int byId, DateTime at, int? onBehalfOfId = null, string? reason = null, string? before = null, string? after = null, bool isOwn = false, int? memberId = null)
    {
        (Kind, ById, At, OnBehalfOfId, Reason, Before, After, MemberId) = (kind, byId, at, onBehalfOfId, reason, before, after, memberId);
        IsLogged = ModeratorActs.Tell(kind, isOwn);
    }

    private Act() { }

    /// <summary>Something done to a member, or to a thing that is not a post.</summary>
    public static Act Apart(ActKind kind, Member by, DateTime now, int? memberId = null, int? thingId = null, string? reason = null, string? before = null, string? after = null)
        => new(kind, by.Id, now, null, reason, before, after, memberId: memberId) { ThingId = thingId };

    /// <summary>Null where it was not done to a post.</summary>
    public int? PostId { get; private set; }

    /// <summary>The member it was done to.</summary>
    public int? MemberId { get; private set; }

    /// <summary>What else it was done to; the kind says what the number means.</summary>
    public int? ThingId { get; private set; }
    public ActKind Kind { get; private set; }
    public int ById { get; private set; }
    public int? OnBehalfOfId { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>A code (close reasons) or what the actor wrote.</summary>
    public string? Reason { get; private set; }
    public string? Before { get; private set; }
    public string? After { get; private set; }

    /// <summary>The moderators' log tells it: decided when it was written, by <see cref="ModeratorActs"/>.</summary>
    public bool IsLogged { get; private set; }
}
