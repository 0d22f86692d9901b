namespace Community.Domain.Bounties;

/// <summary>How much a bounty is, and how long it waits for an answer.</summary>
public sealed record BountyPolicy
{
    public const string Section = "Bounties";

    public int Least { get; init; } = 50;
    public int Most { get; init; } = 500;
    public int Step { get; init; } = 50;

    /// <summary>Hours a question must have stood before a bounty is offered on it.</summary>
    public int QuestionAgeHours { get; init; } = 48;
    public int OpenPerMember { get; init; } = 3;
    public int Days { get; init; } = 7;

    /// <summary>Hours after the end in which it can still be awarded by hand.</summary>
    public int GraceHours { get; init; } = 24;

    /// <summary>The score from which the best answer gets half of a bounty that nobody awarded.</summary>
    public int QualifyingScore { get; init; } = 2;

    /// <summary>Hours before the end, and again before the end of the grace, in which the giver is reminded.</summary>
    public int ReminderHours { get; init; } = 24;

    /// <summary>The amounts that can be offered.</summary>
    public IEnumerable<int> Amounts => Enumerable.Range(0, Math.Max(0, (Most - Least) / Step) + 1).Select(i => Least + i * Step);

    public bool IsSound => Step > 0 && Least > 0 && Least % 2 == 0 && Step % 2 == 0 && Most >= Least && Days > 0 && GraceHours >= 0 && OpenPerMember > 0;
}
