namespace Community.Domain.Posts;

/// <summary>How edits become revisions.</summary>
public sealed record EditPolicy
{
    public const string Section = "Editing";

    /// <summary>Edits by the same author within so many minutes of the last revision become part of it.</summary>
    public int FoldMinutes { get; init; } = 5;

    /// <summary>So many reviewers agree on a suggested edit, where neither the author nor a moderator decides.</summary>
    public int Reviewers { get; init; } = 2;

    /// <summary>Suggestions of one member that wait at the same time.</summary>
    public int OpenSuggestions { get; init; } = 5;

    /// <summary>Approved suggestions for which one member is ever paid; at +2 each these are 1,000.</summary>
    public int PaidSuggestions { get; init; } = 500;
}
