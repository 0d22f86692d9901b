namespace Community.Domain.Posts;

/// <summary>How edits become revisions.</summary>
public sealed record EditPolicy
{
    public const string Section = "Editing";

    /// <summary>Edits by the same author within so many minutes of the last revision become part of it.</summary>
    public int FoldMinutes { get; init; } = 5;
}
