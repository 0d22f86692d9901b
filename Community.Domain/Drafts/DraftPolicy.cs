namespace Community.Domain.Drafts;

/// <summary>How long drafts are kept, and how many of one member.</summary>
public sealed record DraftPolicy
{
    public const string Section = "Drafts";

    /// <summary>Days since a draft was last saved.</summary>
    public int Days { get; init; } = 30;

    /// <summary>A draft more is refused; none that is kept makes room for it.</summary>
    public int MostPerMember { get; init; } = 100;
}
