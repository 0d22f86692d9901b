using Community.Web.Features.Figures;
using Microsoft.Extensions.Localization;
using static Community.Web.Pages.Figures.FigureWords;

namespace Community.Web.Pages.Figures;

/// <summary>One figure as it is shown, with what it was before.</summary>
/// <param name="Word">What it is called, and in the keys of its words.</param>
/// <param name="Detail">What it is made of.</param>
/// <param name="Trend">Whether it is more than before; null where there is nothing to compare.</param>
public sealed record FigureCard(string Word, string Value, string? Detail, string Before, int? Trend)
{
    /// <summary>All of a sheet, in the order in which they are read.</summary>
    public static IReadOnlyList<FigureCard> Of(FigureSheet sheet, IStringLocalizer<Words> words)
    {
        var (now, before) = (sheet.Total, sheet.Before);
        return
        [
            Counted("asked", now.Asked, before.Asked, null),
            Shared("answered", s => s.AnsweredShare, Part(now.Answered, now.Asked)),
            Timed("to-answer", s => s.ToAnswer),
            Shared("kept", s => s.KeptShare, Part(now.Kept, now.Promised)),
            Shared("solved", s => s.SolvedShare, Part(now.Solved, now.Asked)),
            Timed("to-solution", s => s.ToSolution),
            Shared("without-vendor", s => s.WithoutVendorShare, Part(now.WithoutVendor, now.Solved)),
            Counted("avoided", now.Avoided, before.Avoided, words["figures.deflections-of", Number(now.Deflections)].Value),
            Counted("active", now.Active, before.Active, words["figures.answerers-of", Number(now.Answerers), Number(now.Answers)].Value),
        ];

        string Part(int part, int whole) => words["figures.of", Number(part), Number(whole)].Value;

        FigureCard Counted(string word, int value, int earlier, string? detail) => new(word, Number(value), detail, Number(earlier), value.CompareTo(earlier));

        FigureCard Shared(string word, Func<FigureSums, double?> share, string detail)
            => new(word, Share(share(now), words), detail, Share(share(before), words), share(now) is { } a && share(before) is { } b ? a.CompareTo(b) : null);

        FigureCard Timed(string word, Func<FigureSums, TimeSpan?> time)
            => new(word, Time(time(now), words), null, Time(time(before), words), time(now) is { } a && time(before) is { } b ? a.CompareTo(b) : null);
    }
}
