namespace Community.Domain.Badges;

/// <summary>What badges bring, and the numbers that depend on how big a community is.</summary>
public sealed record BadgePolicy
{
    public const string Section = "Badges";

    /// <summary>Points that a badge pays, by its class; 0 pays nothing.</summary>
    public int Bronze { get; init; } = 5;
    public int Silver { get; init; } = 20;
    public int Gold { get; init; } = 50;

    /// <summary>A question that nobody found in its first week has been seen so many times at most.</summary>
    public int FewViews { get; init; } = 30;

    /// <summary>The hour of the site's day at which all that time decides is awarded.</summary>
    public int Hour { get; init; } = 3;

    public bool IsSound => Bronze >= 0 && Silver >= 0 && Gold >= 0 && FewViews >= 0 && Hour is >= 0 and <= 23;

    public int PointsOf(BadgeClass @class) => @class switch { BadgeClass.Gold => Gold, BadgeClass.Silver => Silver, _ => Bronze };
}
