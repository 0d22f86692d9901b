namespace Community.Domain.Thanks;

/// <summary>How many of their own points members give away as thanks.</summary>
public sealed record ThanksPolicy
{
    public const string Section = "Thanks";

    public int Least { get; init; } = 5;
    public int Most { get; init; } = 50;
    public int PerDay { get; init; } = 100;
}

/// <summary>Own points that a member gave for an answer that helped. The database holds at most one per member and answer.</summary>
public sealed class Thank : Entity
{
    internal Thank(Answer answer, Member from, int points, DateOnly day, DateTime now)
    {
        (AnswerId, FromId, Points, Day, At) = (answer.Id, from.Id, points, day, now);
        Raise(new AnswerThanked(answer, this, from));
    }

    private Thank() { }

    public int AnswerId { get; private set; }
    public int FromId { get; private set; }
    public int Points { get; private set; }

    /// <summary>The day whose limit it used.</summary>
    public DateOnly Day { get; private set; }
    public DateTime At { get; private set; }
}

public sealed record AnswerThanked(Answer Answer, Thank Thank, Member By) : IDomainEvent;
