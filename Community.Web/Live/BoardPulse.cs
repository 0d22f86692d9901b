using Community.Web.Features.Boards;
using Community.Web.Jobs;

namespace Community.Web.Live;

/// <summary>Who has moved on which boards since this was last asked. A burst of votes is one look.</summary>
public sealed class BoardPulse : Bell
{
    private const int MostNoted = 10_000;
    private readonly Lock _lock = new();
    private HashSet<Mover> _movers = [];

    public void Note(IReadOnlyList<Mover> movers)
    {
        if (movers.Count == 0) return;
        lock (_lock)
            if (_movers.Count < MostNoted) _movers.UnionWith(movers);
        Ring();
    }

    public IReadOnlyCollection<Mover> Take()
    {
        lock (_lock)
        {
            var taken = _movers;
            _movers = [];
            return taken;
        }
    }
}
