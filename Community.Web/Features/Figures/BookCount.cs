using Community.Web.Features.Products;

namespace Community.Web.Features.Figures;

/// <summary>What is counted together: everything, one product, or what names none.</summary>
/// <param name="ProductId">Null for what names none.</param>
internal readonly record struct BookKey(int? ProductId, bool IsAll = false)
{
    public static readonly BookKey All = new(null, true), NoProduct = new(null);
}

/// <summary>Counts each row for all products and for its own.</summary>
internal sealed class BookCount(FigureRange range, FigureTerms terms)
{
    private readonly SheetCount _all = new(range, terms);
    private readonly Dictionary<BookKey, SheetCount> _products = [];

    public bool Knows(BookKey key) => _products.ContainsKey(key);

    public SheetCount Of(BookKey key)
    {
        if (key.IsAll) return _all;
        return _products.TryGetValue(key, out var known) ? known : _products[key] = new(range, terms);
    }

    public void Add(FigureRow row)
    {
        var week = range.WeekOf(row.At);
        if (week is null && !range.IsBefore(row.At)) return;
        _all.Add(row, week);
        Of(new(row.ProductId)).Add(row, week);
    }

    public void Add(IReadOnlyList<WaitingRow> rows)
    {
        foreach (var row in rows)
        {
            _all.Waits(row);
            Of(new(row.ProductId)).Waits(row);
        }
    }

    /// <summary>The questions that some sheet shows for what they deflect.</summary>
    public IEnumerable<int> Deflecting(int most) => _products.Values.Append(_all).SelectMany(s => s.MostDeflecting(most)).Select(q => q.Id).Distinct();
}

/// <summary>What is counted on one sheet: each row for its week and for all weeks, or for the weeks before.</summary>
internal sealed class SheetCount(FigureRange range, FigureTerms terms)
{
    private readonly Dictionary<int, int> _deflecting = [];
    private readonly Dictionary<OpenAge, int> _waiting = [];

    public FigureCount Total { get; } = new(terms);
    public FigureCount Before { get; } = new(terms);
    public IReadOnlyList<FigureCount> Weeks { get; } = [.. range.Weeks.Select(_ => new FigureCount(terms))];
    public IReadOnlyDictionary<OpenAge, int> Waiting => _waiting;

    /// <param name="week">Null for what was before these weeks.</param>
    public void Add(FigureRow row, int? week)
    {
        if (week is not { } number)
        {
            row.CountIn(Before);
            return;
        }
        row.CountIn(Total);
        row.CountIn(Weeks[number]);
        if (row is DeflectedRow deflected) _deflecting[deflected.QuestionId] = _deflecting.GetValueOrDefault(deflected.QuestionId) + 1;
    }

    public void Waits(WaitingRow row) => _waiting[row.Age] = _waiting.GetValueOrDefault(row.Age) + row.Count;

    public IEnumerable<(int Id, int Count)> MostDeflecting(int most) => _deflecting.OrderByDescending(q => q.Value).ThenBy(q => q.Key).Take(most).Select(q => (q.Key, q.Value));
}
