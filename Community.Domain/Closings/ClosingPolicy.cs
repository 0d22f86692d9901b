namespace Community.Domain.Closings;

/// <summary>How many members it takes to close, reopen or delete together, and for how long their votes stand.</summary>
public sealed record ClosingPolicy
{
    public const string Section = "Closing";

    /// <summary>Votes that close a question, or open it again.</summary>
    public int Votes { get; init; } = 3;

    /// <summary>Votes that delete a post, or bring it back.</summary>
    public int VotesToDelete { get; init; } = 3;

    /// <summary>Reviews that leave a question as it is.</summary>
    public int VotesToLeave { get; init; } = 3;

    /// <summary>Days after which a vote no longer stands.</summary>
    public int Days { get; init; } = 14;

    /// <summary>Days that a question must have been closed before members delete it.</summary>
    public int ClosedDaysToDelete { get; init; } = 2;

    /// <summary>Answers with a score above this are not deleted by votes.</summary>
    public int ScoreToDelete { get; init; } = -1;

    public int VotesPerDay { get; init; } = 24;
    public int DeleteVotesPerDay { get; init; } = 10;

    public bool IsSound => Votes > 0 && VotesToDelete > 0 && VotesToLeave > 0 && Days > 0 && ClosedDaysToDelete >= 0 && VotesPerDay > 0 && DeleteVotesPerDay > 0;
}
