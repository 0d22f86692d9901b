namespace Community.Domain.Reviews;

/// <summary>A post's place in a queue. The database holds one per post and queue; it is opened again when there is new cause.</summary>
public sealed class ReviewItem : Entity
{
    private readonly List<Review> _reviews = [];

    public ReviewItem(int postId, ReviewQueue queue) => (PostId, Queue) = (postId, queue);

    private ReviewItem() { }

    public int PostId { get; private set; }
    public ReviewQueue Queue { get; private set; }
    public bool IsOpen { get; private set; }
    public DateTime OpenedAt { get; private set; }

    /// <summary>Who is at it, and until when nobody else is shown it.</summary>
    public int? ClaimedById { get; private set; }
    public DateTime? ClaimedUntil { get; private set; }

    public IReadOnlyList<Review> Reviews => _reviews;

    /// <summary>Guards against two who judge at once.</summary>
    public int Version { get; private set; }

    public void Open(DateTime now)
    {
        if (IsOpen) return;
        (IsOpen, OpenedAt, ClaimedById, ClaimedUntil) = (true, now, null, null);
        Version++;
        Raise(new QueueMoved(Queue));
    }

    /// <summary>A member finds the post fine: enough when they are staff, or as many others as the policy asks for have found so.</summary>
    public void Approve(Member by, int needed, DateTime now)
    {
        Rule.Require(IsOpen, "review.settled-already");
        Rule.Require(_reviews.All(r => r.ReviewerId != by.Id || r.At < OpenedAt), "review.judged-already");
        var others = _reviews.Count(r => r.At >= OpenedAt && r.Outcome is ReviewOutcome.Approved);
        if (by.IsStaff || others + 1 >= needed)
        {
            Settle(by.Id, ReviewOutcome.Approved, now);
            return;
        }
        Judged(by.Id, ReviewOutcome.Approved, now);
        (ClaimedById, ClaimedUntil) = (null, null);
        Version++;
    }

    private void Judged(int by, ReviewOutcome outcome, DateTime now)
    {
        var review = new Review(by, outcome, now);
        _reviews.Add(review);
        Raise(new ReviewGiven(review));
    }

    /// <param name="reviewerId">Null when there is nothing left to judge.</param>
    public void Settle(int? reviewerId, ReviewOutcome outcome, DateTime now)
    {
        if (!IsOpen) return;
        if (reviewerId is { } by) Judged(by, outcome, now);
        (IsOpen, ClaimedById, ClaimedUntil) = (false, null, null);
        Version++;
        Raise(new QueueMoved(Queue));
    }
}

/// <summary>One member's judgement. Never changed once written.</summary>
public sealed class Review : Entity
{
    internal Review(int reviewerId, ReviewOutcome outcome, DateTime at) => (ReviewerId, Outcome, At) = (reviewerId, outcome, at);

    private Review() { }

    public int ItemId { get; private set; }
    public int ReviewerId { get; private set; }
    public ReviewOutcome Outcome { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>A queue is longer or shorter than it was.</summary>
public sealed record QueueMoved(ReviewQueue Queue) : IDomainEvent;

public sealed record ReviewGiven(Review Review) : IDomainEvent;

/// <summary>A post should be looked at; others see it meanwhile.</summary>
public sealed record ReviewWanted(Post Post, ReviewQueue Queue) : IOpensReview;
