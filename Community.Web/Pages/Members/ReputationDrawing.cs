using System.Globalization;
using Community.Web.Features.Members;

namespace Community.Web.Pages.Members;

/// <summary>A history of reputation as a picture: where its line runs and its labels stand, in a box of <see cref="Width"/> by <see cref="Height"/>.</summary>
public sealed class ReputationDrawing
{
    public const int Width = 720, Height = 240, Left = 80, Right = 16, Top = 12, Bottom = 30;
    private const int MostLines = 5, DayLabels = 4;

    private readonly DateOnly _first, _last;
    private readonly int _lowest, _highest;

    /// <param name="history">Of somebody whose reputation has moved.</param>
    public ReputationDrawing(ReputationHistory history)
    {
        (_first, _last) = (history.Curve[0].Day, history.Curve[^1].Day);
        var step = Step(history.Highest, Math.Min(0, history.Lowest));
        (_lowest, _highest) = (step * (int)Math.Floor(Math.Min(0, history.Lowest) / (double)step), step * Math.Max(1, (int)Math.Ceiling(history.Highest / (double)step)));
        Line = string.Concat(history.Curve.Select((p, i) => i == 0 ? $"M{X(p.Day)} {Y(p.Total)}" : $"H{X(p.Day)}V{Y(p.Total)}"));
        Area = $"{Line}V{Y(0)}H{X(_first)}Z";
        Heights = [.. Enumerable.Range(0, ((_highest - _lowest) / step) + 1).Select(i => _lowest + (i * step))];
        Days = [.. Enumerable.Range(0, DayLabels).Select(i => _first.AddDays((_last.DayNumber - _first.DayNumber) * i / (DayLabels - 1))).Distinct()];
    }

    /// <summary>The line as a path: level from one point to the next, since reputation stays until something moves it.</summary>
    public string Line { get; }

    /// <summary>What lies between the line and zero.</summary>
    public string Area { get; }

    /// <summary>The reputations that have a line across.</summary>
    public IReadOnlyList<int> Heights { get; }

    /// <summary>The days that have a label.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Over longer times the months are enough.</summary>
    public bool IsLong => _last.DayNumber - _first.DayNumber > 120;

    public string X(DateOnly day) => Place(Left + ((Width - Left - Right) * Share(day.DayNumber - _first.DayNumber, _last.DayNumber - _first.DayNumber)));

    public string Y(int total) => Place(Height - Bottom - ((Height - Top - Bottom) * Share(total - (long)_lowest, _highest - (long)_lowest)));

    /// <summary>Which end of a day's label stands at its place, so that none leaves the picture.</summary>
    public string Anchor(DateOnly day) => day == _first ? "start" : day == _last ? "end" : "middle";

    private static double Share(long part, long whole) => whole == 0 ? 0 : part / (double)whole;

    private static string Place(double at) => at.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 times a power of ten, so that few lines lie across.</summary>
    private static int Step(int highest, int lowest)
    {
        var rough = Math.Max(1, (highest - (double)lowest) / (MostLines - 1));
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (int)(power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }
}
