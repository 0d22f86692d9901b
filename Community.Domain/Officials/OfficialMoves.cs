namespace Community.Domain.Officials;

/// <summary>Something about an official answer is otherwise than a page shows it.</summary>
public interface IOfficialMoved : IDomainEvent
{
    OfficialAnswer Official { get; }
    Answer Answer { get; }

    /// <summary>One more current one, one less, or as many as before.</summary>
    int Change { get; }
}

/// <summary>An answer is official from now on.</summary>
public sealed record OfficialPinned(OfficialAnswer Official, Answer Answer, Member By) : IOfficialMoved, ISettlesReview
{
    public int Change => 1;
    public Post Post => Answer;
    public ReviewQueue Queue => ReviewQueue.OfficialCandidates;
    public int? ReviewerId => By.Id;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

/// <summary>An official answer was looked at again and still holds.</summary>
public sealed record OfficialVerified(OfficialAnswer Official, Answer Answer, Member By) : IOfficialMoved, ISettlesReview
{
    public int Change => 0;
    public Post Post => Answer;
    public ReviewQueue Queue => ReviewQueue.OfficialReview;
    public int? ReviewerId => By.Id;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

/// <summary>An official answer is one no longer.</summary>
/// <param name="TakesBack">It was a mistake, and what it paid goes back.</param>
public sealed record OfficialEnded(OfficialAnswer Official, Answer Answer, int ById, bool TakesBack) : IOfficialMoved, ISettlesReview
{
    public int Change => -1;
    public Post Post => Answer;
    public ReviewQueue Queue => ReviewQueue.OfficialReview;
    public int? ReviewerId => Official.End is OfficialEnd.AnswerDeleted ? null : ById;
    public ReviewOutcome Outcome => Official.End is OfficialEnd.AnswerDeleted ? ReviewOutcome.Moot : ReviewOutcome.Rejected;
}

/// <summary>A reader said whether it works on their version.</summary>
public sealed record OfficialReported(OfficialAnswer Official, Answer Answer) : IOfficialMoved
{
    public int Change => 0;
}

/// <summary>An official answer wants another look.</summary>
public sealed record OfficialDoubted(OfficialAnswer Official, Answer Answer) : IOpensReview
{
    public Post Post => Answer;
    public ReviewQueue Queue => ReviewQueue.OfficialReview;
}

/// <summary>An answer is so good that the vendor may want to stand by it.</summary>
public sealed record AnswerNominated(Answer Answer) : IOpensReview
{
    public Post Post => Answer;
    public ReviewQueue Queue => ReviewQueue.OfficialCandidates;
}

/// <summary>The vendor does not, or another answer was pinned.</summary>
public sealed record CandidacyEnded(Answer Answer, int? ReviewerId, ReviewOutcome Outcome) : ISettlesReview
{
    public Post Post => Answer;
    public ReviewQueue Queue => ReviewQueue.OfficialCandidates;
}
