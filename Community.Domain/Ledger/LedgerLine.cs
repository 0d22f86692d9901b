namespace Community.Domain.Ledger;

/// <summary>Why a line is in the ledger. Numbers are stored: new kinds are added at the end.</summary>
public enum LedgerKind
{
    Upvoted = 1,
    Downvoted = 2,
    DownvoteCast = 3,
    Accepted = 4,
    AcceptGiven = 5,
    Opening = 6,
    ImportedUpvotes = 7,
    ImportedDownvotes = 8,
    Adjustment = 9,
    Thanks = 10,
    BountyOffered = 11,
    BountyAwarded = 12,
    BountyBurnt = 13,
    BountyReturned = 14,
    CheckIn = 15,
    Badge = 16,
    Official = 17,
    EditApproved = 18,
    RemovedAsSpam = 19,
    ShowcasePublished = 20,
    ShowcaseFeatured = 21,
}

/// <summary>What a line is for. Its lines alternate: paid, taken back, paid again.</summary>
/// <param name="SubjectId">The post, or the thing that the kind is about.</param>
/// <param name="CauserId">Whoever did it; the system member Community where nobody did.</param>
public readonly record struct Cause(LedgerKind Kind, int SubjectId, int MemberId, int CauserId);

/// <summary>One line of a member's ledger. Lines are added, never changed: an undo is a new line.</summary>
public sealed class LedgerLine : Entity
{
    private LedgerLine(Cause cause, int turn, int? postId, int reputation, int points, int room, int? actId, DateOnly day, DateTime at, int? organisationId)
    {
        (Kind, SubjectId, MemberId, CauserId) = cause;
        (Turn, PostId, Reputation, Points, Room, ActId, Day, At, OrganisationId) = (turn, postId, reputation, points, room, actId, day, at, organisationId);
        Raise(new LedgerMoved(this));
    }

    private LedgerLine() { }

    public LedgerKind Kind { get; private set; }
    public int SubjectId { get; private set; }
    public int MemberId { get; private set; }
    public int CauserId { get; private set; }

    /// <summary>From 1: odd turns pay, even ones take back exactly what the turn before wrote.</summary>
    public int Turn { get; private set; }

    /// <summary>The post it is about, for the reader's link.</summary>
    public int? PostId { get; private set; }
    public int Reputation { get; private set; }
    public int Points { get; private set; }

    /// <summary>How much of the day's cap this line uses (or, negative, gives back). Restorations use none.</summary>
    public int Room { get; private set; }

    /// <summary>The deletion that made this a reversal, so that undoing it knows what to restore.</summary>
    public int? ActId { get; private set; }

    /// <summary>The fraud case that took this back, or by being overturned gave it again.</summary>
    public int? CaseId { get; private set; }

    /// <summary>The day it counts for in cap and boards; a reversal carries that of the line it reverses.</summary>
    public DateOnly Day { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The company that its member belonged to when it was written: it counts there, wherever they go. A reversal carries that of the line it reverses.</summary>
    public int? OrganisationId { get; private set; }

    public bool IsOpen => Turn % 2 == 1;
    public Cause Cause => new(Kind, SubjectId, MemberId, CauserId);

    /// <param name="written">What is left of the worth under the day's cap.</param>
    public static LedgerLine Pay(Cause cause, LedgerLine? last, int? postId, int written, bool capped, DateOnly day, DateTime at, int? organisationId = null)
        => new(cause, (last?.Turn ?? 0) + 1, postId, written, Math.Max(0, written), capped ? written : 0, null, day, at, organisationId);

    /// <summary>Books what has a fixed amount: nothing of it counts towards the day's cap.</summary>
    public static LedgerLine Book(Cause cause, LedgerLine? last, int? postId, int reputation, int points, DateOnly day, DateTime at, int? organisationId = null)
        => new(cause, (last?.Turn ?? 0) + 1, postId, reputation, points, 0, null, day, at, organisationId);

    public LedgerLine TakeBack(int? actId, DateTime at, int? caseId = null)
        => new(Cause, Turn + 1, PostId, -Reputation, -Points, -Room, actId, Day, at, OrganisationId) { CaseId = caseId };

    /// <summary>Pays again what this reversal took back, to the digit and for the same day.</summary>
    public LedgerLine Restore(DateTime at, int? caseId = null)
        => new(Cause, Turn + 1, PostId, -Reputation, -Points, 0, null, Day, at, OrganisationId) { CaseId = caseId };
}

public sealed record LedgerMoved(LedgerLine Line) : IDomainEvent;
