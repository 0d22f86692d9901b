namespace Community.Domain.Saves;

/// <summary>How much members keep for themselves.</summary>
public sealed record ListPolicy
{
    public const string Section = "Lists";

    public int PerMember { get; init; } = 100;

    /// <summary>Posts in one list.</summary>
    public int Entries { get; init; } = 500;

    /// <summary>Of what a member has looked at, the newest so many are kept.</summary>
    public int Seen { get; init; } = 100;

    public bool IsSound => PerMember > 0 && Entries > 0 && Seen >= 0;
}
