namespace Community.Domain.Badges;

/// <summary>How often a badge is held. A projection: only CountBadges moves it.</summary>
public sealed class BadgeCount(int badge)
{
    public int Badge { get; private set; } = badge;

    /// <summary>Members who hold it, however often.</summary>
    public int Holders { get; private set; }

    /// <summary>How often it stands; lapsed ones do not.</summary>
    public int Awards { get; private set; }
}
