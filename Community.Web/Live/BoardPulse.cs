using Community.Web.Features.Boards;
using Community.Web.Jobs;

namespace Community.Web.Live;

/// <summary>Who has moved on which boards since this was last asked. A burst of votes is one look.</summary>
public sealed class BoardPulse : Bell
{
    private const int MostNoted = 10_000;
    private readonly Lock _lock = new();
    private HashSet<Mover> _members = [];
    private HashSet<CompanyMover> _companies = [];

    public void Note((IReadOnlyList<Mover> Members, IReadOnlyList<CompanyMover> Companies) movers)
    {
        if (movers is { Members.Count: 0, Companies.Count: 0 }) return;
        lock (_lock)
        {
            if (_members.Count < MostNoted) _members.UnionWith(movers.Members);
            if (_companies.Count < MostNoted) _companies.UnionWith(movers.Companies);
        }
        Ring();
    }

    public (IReadOnlyCollection<Mover> Members, IReadOnlyCollection<CompanyMover> Companies) Take()
    {
        lock (_lock)
        {
            var taken = (_members, _companies);
            (_members, _companies) = ([], []);
            return taken;
        }
    }
}
