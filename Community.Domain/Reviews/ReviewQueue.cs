namespace Community.Domain.Reviews;

/// <summary>Where things wait for somebody's judgement. Numbers are stored.</summary>
#pragma warning disable CA1711 // that is what it is
public enum ReviewQueue { FirstPosts = 1, LateAnswers = 2, SuggestedEdits = 3, Close = 4, Reopen = 5, Flags = 6, OfficialCandidates = 7, OfficialReview = 8, Showcases = 9, Held = 10 }
#pragma warning restore CA1711

/// <summary>How a review ended. Numbers are stored.</summary>
public enum ReviewOutcome { Approved = 1, Rejected = 2, Moot = 3 }

/// <summary>Something happened to a post that somebody should look at. A queue holds a post once, however often this happens.</summary>
public interface IOpensReview : IDomainEvent
{
    Post Post { get; }
    ReviewQueue Queue { get; }
}

/// <summary>What waited in a queue is judged, wherever that was done, or needs no judgement any more.</summary>
public interface ISettlesReview : IDomainEvent
{
    Post Post { get; }
    ReviewQueue Queue { get; }

    /// <summary>Whoever judged; null where nobody did.</summary>
    int? ReviewerId { get; }
    ReviewOutcome Outcome { get; }
}
