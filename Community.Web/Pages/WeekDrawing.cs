using System.Globalization;
using System.Text;

namespace Community.Web.Pages;

/// <summary>Where the bars, lines and labels of a <see cref="WeekChart"/> stand, in a box of <see cref="Width"/> by <see cref="Height"/>.</summary>
public sealed class WeekDrawing
{
    public const int Width = 640, Height = 240, Left = 64, Right = 12, Top = 12, Bottom = 34;
    private const int MostLines = 5, MonthLabels = 7, Dots = 60;
    private const double WidestBar = 28, Filled = 0.78;

    private readonly WeekChart _chart;
    private readonly double _top, _slot;
    private readonly List<WeekSeries> _bars;

    public WeekDrawing(WeekChart chart)
    {
        _chart = chart;
        _slot = (Width - Left - Right) / (double)Math.Max(1, chart.Weeks.Count);
        _bars = [.. chart.Series.Where(s => !s.IsLine)];
        var highest = Math.Max(chart.Series.SelectMany(s => s.Values).Max() ?? 0, 0);
        var step = Step(chart.Top ?? highest);
        _top = chart.Top ?? step * Math.Max(1, Math.Ceiling(highest / step));
        Heights = [.. Enumerable.Range(0, (int)Math.Floor((_top / step) + 1e-9) + 1).Select(i => i * step)];
        var months = chart.Weeks.Select((week, i) => (Week: i, Month: MonthIn(week))).Where(m => m.Month is not null).Select(m => (m.Week, Month: m.Month!.Value)).ToList();
        var every = Math.Max(1, (int)Math.Ceiling(months.Count / (double)MonthLabels));
        if (months.Count == 0 && chart.Weeks.Count > 0) months.Add((0, chart.Weeks[0]));
        Months = [.. months.Where((_, i) => i % every == 0)];
    }

    /// <summary>The values that have a line across.</summary>
    public IReadOnlyList<double> Heights { get; }

    /// <summary>The weeks in which a month begins that has a label; the first one where none does.</summary>
    public IReadOnlyList<(int Week, DateOnly Month)> Months { get; }

    /// <summary>Few enough that each has its mark.</summary>
    public bool HasDots => _chart.Weeks.Count <= Dots;

    public string X(double week) => Place(Left + (_slot * week));

    public string Y(double value) => Place(Height - Bottom - ((Height - Top - Bottom) * Math.Clamp(value / _top, 0, 1)));

    public string Slot => Place(_slot);

    /// <summary>The bars of one row of figures, side by side with those of the others.</summary>
    public IEnumerable<(int Week, string X, string Y, string Width, string Height)> Bars(WeekSeries series)
    {
        var each = Math.Min(WidestBar, _slot * Filled / Math.Max(1, _bars.Count));
        var left = ((_slot - (each * _bars.Count)) / 2) + (each * _bars.IndexOf(series));
        var foot = Height - Bottom;
        for (var i = 0; i < _chart.Weeks.Count; i++)
        {
            if (series.Values[i] is not { } value || value <= 0) continue;
            var high = (Height - Top - Bottom) * Math.Clamp(value / _top, 0, 1);
            yield return (i, Place(Left + (_slot * i) + left), Place(foot - high), Place(Math.Max(1, each - (each > 4 ? 1 : 0))), Place(high));
        }
    }

    /// <summary>A line from week to week as a path. It ends where nothing is known, and begins anew.</summary>
    public string Line(WeekSeries series)
    {
        var path = new StringBuilder();
        for (var i = 0; i < _chart.Weeks.Count; i++)
        {
            if (series.Values[i] is { } value) path.Append(i > 0 && series.Values[i - 1] is not null ? 'L' : 'M').Append(X(i + 0.5)).Append(' ').Append(Y(value));
        }
        return path.ToString();
    }

    /// <summary>The marks of a line: a disc, a square or a triangle, so that lines are told apart without their colours.</summary>
    public string Marks(WeekSeries series, int number)
    {
        var path = new StringBuilder();
        for (var i = 0; i < _chart.Weeks.Count; i++)
        {
            if (series.Values[i] is not { } value) continue;
            path.Append('M').Append(X(i + 0.5)).Append(' ').Append(Y(value)).Append(Mark(number));
        }
        return path.ToString();
    }

    /// <summary>What is drawn around the place of a mark.</summary>
    public static string Mark(int number) => number switch
    {
        0 => "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
        1 => "m-2.7-2.7h5.4v5.4h-5.4z",
        _ => "m0-3.4l3.3 6h-6.6z",
    };

    private static DateOnly? MonthIn(DateOnly week)
        => week.Day == 1 ? week : week.AddDays(6) is var last && last.Month != week.Month ? new DateOnly(last.Year, last.Month, 1) : null;

    private static string Place(double at) => at.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 times a power of ten, so that few lines lie across.</summary>
    private static double Step(double highest)
    {
        var rough = Math.Max(highest, 1) / (MostLines - 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return highest > 2 ? Math.Max(1, step) : step;
    }
}
