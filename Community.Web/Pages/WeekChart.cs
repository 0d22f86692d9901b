using System.Globalization;

namespace Community.Web.Pages;

/// <summary>Figures week by week, as a picture and as a table.</summary>
/// <param name="Id">What it is called on its page, once.</param>
/// <param name="Title">What it is called by readers.</param>
/// <param name="Weeks">Their first days, one after the other.</param>
/// <param name="Series">One to three; each has a value per week.</param>
public sealed record WeekChart(string Id, string Title, IReadOnlyList<DateOnly> Weeks, IReadOnlyList<WeekSeries> Series)
{
    /// <summary>The last week is not over yet.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The page around it says what it is called.</summary>
    public bool IsTitled { get; init; }

    /// <summary>How a value is told.</summary>
    public Func<double, string> Tell { get; init; } = value => value.ToString("#,0.#;−#,0.#", CultureInfo.CurrentCulture);

    /// <summary>What nothing goes above, as a hundred per cent; null where the values say.</summary>
    public double? Top { get; init; }

    public bool IsEmpty => Weeks.Count == 0 || Series.All(s => s.Values.All(v => v is null or 0));

    public string Told(double? value) => value is { } known ? Tell(known) : "–";
}

/// <summary>One row of figures.</summary>
/// <param name="Values">Null where there is nothing to tell of a week.</param>
public sealed record WeekSeries(string Word, IReadOnlyList<double?> Values, bool IsLine = false);
