namespace Community.Domain.Votes;

/// <summary>How often and how long members vote.</summary>
public sealed record VotingPolicy
{
    public const string Section = "Voting";

    public int VotesPerDay { get; init; } = 40;

    /// <summary>So many of the day's votes, the last ones, are for questions only.</summary>
    public int OfThoseOnlyOnQuestions { get; init; } = 10;
    public int UpPerAuthorPerDay { get; init; } = 6;
    public int DownPerAuthorPerDay { get; init; } = 3;

    /// <summary>Minutes from its first cast in which a vote may be changed freely.</summary>
    public int ChangeMinutes { get; init; } = 5;

    public int VotesPerDayOn(Post post) => post is Question ? VotesPerDay : VotesPerDay - OfThoseOnlyOnQuestions;

    public int PerAuthorPerDay(VoteDirection direction) => direction is VoteDirection.Up ? UpPerAuthorPerDay : DownPerAuthorPerDay;
}
