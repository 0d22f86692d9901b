namespace Community.Web.Features.Home;

/// <summary>The figures as they were at most a minute ago, so that no visitor counts the community.</summary>
public sealed class KeptFigures(HomeOptions home, TimeProvider clock) : Kept<CommunityFigures>(home, clock);
