using Community.Web.Features.Badges;

namespace Community.Web.Pages;

/// <summary>How many badges of each class somebody holds, as pages draw it: the rarest first, and nothing where there are none.</summary>
public sealed record MedalFigures(BadgeFigures Held)
{
    public IReadOnlyList<(string Kind, string Icon, int Count)> Shown
        => [.. All.Where(c => c.Count > 0).Select(c => (Medal.KindOf(c.Class), Medal.IconOf(c.Class), c.Count))];

    private IEnumerable<(BadgeClass Class, int Count)> All => [(BadgeClass.Gold, Held.Gold), (BadgeClass.Silver, Held.Silver), (BadgeClass.Bronze, Held.Bronze)];
}
