namespace Community.Domain.Flags;

/// <summary>All that members say is wrong with one post, until somebody has judged it. The next flag after that opens a new one.</summary>
public sealed class FlagCase : Entity
{
    private readonly List<Flag> _flags = [];

    public FlagCase(Post post, DateTime now) => (PostId, OpenPostId, OpenedAt) = (post.Id, post.Id, now);

    private FlagCase() { }

    public int PostId { get; private set; }

    /// <summary>The post as long as the case is open: the database lets there be one.</summary>
    public int? OpenPostId { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public FlagOutcome? Outcome { get; private set; }
    public int? DecidedById { get; private set; }

    /// <summary>What the moderator wrote to the members who flagged.</summary>
    public string? Reason { get; private set; }
    public IReadOnlyList<Flag> Flags => _flags;

    /// <summary>Guards against flags and decisions at once.</summary>
    public int Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>A member flags the post, once as long as the case is open.</summary>
    /// <param name="lately">What became of the member's last flags, the newest first.</param>
    public Flag Add(Post post, Member by, FlagKind kind, string? text, IReadOnlyList<FlagAnswer> lately, FlagPolicy policy, PrivilegePolicy privileges, DateOnly day, DateTime now)
    {
        by.Require(Right.Flag, privileges, now);
        Rule.Require(by.Id != post.AuthorId, "flag.own-post");
        Rule.Require(!post.IsDeleted, "flag.post-deleted");
        post.RequirePublished();
        Rule.Require(Enum.IsDefined(kind), "flag.kind");
        Rule.Require(kind is not FlagKind.NotAnAnswer || post is Answer, "flag.kind");
        Rule.Require(kind is not FlagKind.Duplicate || post is Question, "flag.kind");
        var words = text?.Trim() is { Length: > 0 } some ? some : null;
        Rule.Require(kind is not FlagKind.NeedsAttention || words is not null, "flag.text-missing");
        Rule.Require((words?.Length ?? 0) <= policy.LongestText, "flag.text-too-long", policy.LongestText);
        Rule.Require(_flags.All(f => f.ById != by.Id), "flag.already");

        var colleagues = by.OrganisationId is { } organisation ? _flags.Count(f => f.Counts && f.OrganisationId == organisation) : 0;
        var flag = new Flag(this, by, kind, words, colleagues < policy.PerOrganisation && policy.Counts(by, lately, now), day, now);
        _flags.Add(flag);
        Version++;
        post.Record(ActKind.Flagged, by, now, after: $"{kind}");
        Raise(new PostFlagged(post, this, flag));
        return flag;
    }

    /// <summary>What the flags bring about by themselves: enough of the grave ones hide the post, more remove it.</summary>
    /// <param name="house">The system member in whose name that is done.</param>
    public void Weigh(Post post, Member author, Head head, Member house, FlagPolicy policy, ReputationPolicy reputation, DateTime now)
    {
        if (policy.Protects(post, author, head)) return;
        var grave = _flags.Count(f => f.IsGrave && f.Counts);
        if (grave >= policy.ToHide && !post.IsHeld) post.Hold(HoldCause.Flags, house, now);
        if (grave >= policy.ToRemove && head is not Question { BountyPoints: not null }) post.RemoveByFlags(house, reputation, now);
    }

    /// <summary>A moderator has judged, or nobody needs to any more.</summary>
    /// <param name="by">Null where nobody judged.</param>
    public void Close(Post post, FlagOutcome outcome, Member? by, string? reason, DateTime now)
    {
        Rule.Require(IsOpen, "flag.decided-already");
        (OpenPostId, ClosedAt, Outcome, DecidedById, Reason) = (null, now, outcome, by?.Id, reason);
        foreach (var flag in _flags) flag.Answer(outcome, now);
        Version++;
        if (by is not null && outcome is not FlagOutcome.Moot)
            post.Record(outcome is FlagOutcome.Upheld ? ActKind.FlagsUpheld : ActKind.FlagsDeclined, by, now, reason, after: $"{_flags.Count}");
        Raise(new FlagsAnswered(post, this, by));
    }
}

public sealed record PostFlagged(Post Post, FlagCase Case, Flag Flag) : IOpensReview
{
    public ReviewQueue Queue => ReviewQueue.Flags;
}

/// <param name="By">Null where nobody judged.</param>
public sealed record FlagsAnswered(Post Post, FlagCase Case, Member? By) : ISettlesReview
{
    public ReviewQueue Queue => ReviewQueue.Flags;
    public int? ReviewerId => By?.Id;
    public ReviewOutcome Outcome => Case.Outcome switch { FlagOutcome.Upheld => ReviewOutcome.Approved, FlagOutcome.Declined => ReviewOutcome.Rejected, _ => ReviewOutcome.Moot };
}
