using Community.Web.Features.Home;

namespace Community.Web.Features.Showcases;

/// <summary>What stands out, as it was at most a minute ago; on this node what is withdrawn is forgotten at once.</summary>
public sealed class KeptFeatured(HomeOptions home, TimeProvider clock) : Kept<IReadOnlyList<ShowcaseCard>>(home, clock);
