using System.Collections.Concurrent;
using Community.Web.Features.Home;

namespace Community.Web.Features.Figures;

/// <summary>The books of those ranges of weeks that were looked at last, each as it was at most a minute ago.</summary>
public sealed class KeptFigureBooks(HomeOptions home, TimeProvider clock)
{
    private const int Most = 12;
    private readonly ConcurrentDictionary<(DateOnly First, int Weeks), KeptBook> _books = [];

    public Task<FigureBook> Or(FigureRange range, Func<CancellationToken, Task<FigureBook>> read, CancellationToken ct)
    {
        // Ranges are chosen freely: whoever tries very many begins anew.
        if (_books.Count >= Most) _books.Clear();
        return _books.GetOrAdd((range.Weeks[0], range.Weeks.Count), _ => new(home, clock)).Or(read, ct);
    }

    private sealed class KeptBook(HomeOptions home, TimeProvider clock) : Kept<FigureBook>(home, clock);
}
