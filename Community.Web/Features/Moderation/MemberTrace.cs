namespace Community.Web.Features.Moderation;

/// <summary>What moderators see of a member beside what everyone sees.</summary>
/// <param name="Email">For operators alone.</param>
/// <param name="RestsUntil">After wrong passwords, until when nobody signs in to the account.</param>
/// <param name="Wrong">Wrong passwords in a row.</param>
public sealed record TracedMember(
    int Id, string Name, Roles Roles, int Reputation, int Points, DateTime JoinedAt, DateTime? ConfirmedAt, DateTime? SuspendedUntil, string? SuspensionReason, DateOnly? SeenOn,
    bool HasAccount, string? Email, DateTimeOffset? RestsUntil, int Wrong, bool IsSuspended, string? Language)
{
    public bool IsResting(DateTimeOffset now) => RestsUntil > now;
}

/// <summary>A post of the member, standing or not.</summary>
public sealed record TracedPost(int Id, bool IsAnswer, string Title, int Score, DateTime PostedAt, bool IsDeleted, bool IsHeld, bool IsClosed, bool IsShowcase);

/// <summary>How often one member voted on another's posts: sums, never which post.</summary>
public sealed record VotesBetween(int MemberId, string Name, int Up, int Down)
{
    public int Sum => Up + Down;
}

/// <summary>A network from which the member came, and who else came from there.</summary>
public sealed record TracedNetwork(string Network, DateTime FirstAt, DateTime LastAt, IReadOnlyList<NetworkNeighbour> Others);

/// <summary>Another member who was seen on the same network.</summary>
public sealed record NetworkNeighbour(string Network, int MemberId, string Name, DateTime LastAt);

/// <summary>Something that was flagged: by the member, or of theirs.</summary>
public sealed record TracedFlag(int Id, ActKind Kind, DateTime At, int PostId, bool IsAnswer, string? Title, int ById, string ByName, string? Reason);

/// <summary>A member as moderators see them.</summary>
/// <param name="Posts">The newest, deleted ones too.</param>
/// <param name="Given">To whom their votes went, the most first; <paramref name="Received"/>: from whom votes came.</param>
/// <param name="Suspensions">What the log tells of them, the latest first.</param>
public sealed record MemberTrace(
    TracedMember Member, IReadOnlyList<TracedPost> Posts, string? After, bool IsFirst, IReadOnlyList<VotesBetween> Given, IReadOnlyList<VotesBetween> Received,
    IReadOnlyList<TracedNetwork> Networks, IReadOnlyList<TracedFlag> Raised, IReadOnlyList<TracedFlag> OnTheirs, IReadOnlyList<LoggedAct> Acts);
