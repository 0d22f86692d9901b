namespace Community.Domain.Posts;

/// <summary>How much of a post must change before votes may be cast anew and a closed question is looked at again.</summary>
public sealed record MaterialPolicy
{
    public const string Section = "Material";

    /// <summary>Characters inserted and deleted, together.</summary>
    public int Characters { get; init; } = 60;

    /// <summary>Per cent of the longer of the two texts.</summary>
    public int Percent { get; init; } = 10;
}
