namespace Community.Domain.Questions;

/// <summary>Who accepts what, and when.</summary>
public sealed record AcceptPolicy
{
    public const string Section = "Accepting";

    /// <summary>Hours after asking before askers may accept an answer of their own.</summary>
    public int OwnAnswerAfterHours { get; init; } = 48;

    /// <summary>Days an asker must have been silent before staff accept for them.</summary>
    public int StaffAfterSilentDays { get; init; } = 7;

    /// <summary>At most so many accepts between one asker and one answerer are paid within the days below.</summary>
    public int PaidPerPair { get; init; } = 5;
    public int PairDays { get; init; } = 30;

    /// <summary>Days after an answer with a good score before the asker is reminded to accept.</summary>
    public int ReminderAfterDays { get; init; } = 3;
    public int Reminders { get; init; } = 3;

    /// <summary>The score that makes an answer worth a reminder.</summary>
    public int ReminderFromScore { get; init; } = 1;

    /// <summary>Answers older than so many days are not reminded of: imported history stays quiet.</summary>
    public int ReminderWindowDays { get; init; } = 30;
}
