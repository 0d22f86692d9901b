using System.Globalization;
using Community.Web.Features.Fraud;

namespace Community.Web.Pages.Moderation;

/// <summary>One act in the picture: a sign of its kind at its moment.</summary>
public sealed record CaseMark(EvidenceKind Kind, string Path);

/// <summary>What one member did for or against another: a line of time with their names above it.</summary>
public sealed record CaseLine(string Actor, string Author, int LabelY, int Y, IReadOnlyList<CaseMark> Marks);

/// <summary>A case as a picture: a line for each two members, a sign for each act, in a box of <see cref="Width"/> by <see cref="Height"/>. Kinds differ in shape as well as in colour.</summary>
public sealed class CaseDrawing
{
    public const int Width = 720, Left = 12, Right = 12, LineHeight = 52, Foot = 34;
    private const int MostMoments = 3;

    private readonly DateTime _first, _last;

    /// <param name="evidence">In the order in which it happened; at least one act.</param>
    /// <param name="calendar">Cuts the days that are told under the picture.</param>
    public CaseDrawing(IReadOnlyList<EvidenceRow> evidence, SiteCalendar calendar)
    {
        (_first, _last) = (evidence[0].At, evidence[^1].At);
        IsShort = calendar.DayOf(_last).DayNumber - calendar.DayOf(_first).DayNumber < MostMoments;
        Rows = [.. evidence.GroupBy(e => (e.ActorId, e.AuthorId)).Select((pair, row) => Line([.. pair], row))];
        Height = (Rows.Count * LineHeight) + Foot;
        Moments = [.. Enumerable.Range(0, MostMoments).Select(i => _first + ((_last - _first) * i / (MostMoments - 1))).Distinct()];
    }

    public IReadOnlyList<CaseLine> Rows { get; }
    public int Height { get; }

    /// <summary>The moments that have a label.</summary>
    public IReadOnlyList<DateTime> Moments { get; }

    /// <summary>It happened within few days, so that labels tell the hour.</summary>
    public bool IsShort { get; }

    public string X(DateTime at) => Place(Across(at));

    /// <summary>Which end of a label stands at its place, so that none leaves the picture.</summary>
    public string Anchor(DateTime moment) => moment == _first ? "start" : moment == _last ? "end" : "middle";

    /// <summary>A sign around the origin: up, down, or a square.</summary>
    public static string Sign(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Upvote => "M0 -6L6 5H-6Z",
        EvidenceKind.Downvote => "M0 6L6 -5H-6Z",
        _ => "M-5 -5H5V5H-5Z",
    };

    private CaseLine Line(IReadOnlyList<EvidenceRow> acts, int row)
    {
        var y = (row * LineHeight) + 36;
        return new(acts[0].Actor, acts[0].Author, y - 18, y, [.. acts.Select(a => new CaseMark(a.Kind, At(a.Kind, Across(a.At), y)))]);
    }

    private static string At(EvidenceKind kind, double x, int y) => kind switch
    {
        EvidenceKind.Upvote => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - 6}L{x + 6:0.#} {y + 5}H{x - 6:0.#}Z"),
        EvidenceKind.Downvote => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y + 6}L{x + 6:0.#} {y - 5}H{x - 6:0.#}Z"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{x - 5:0.#} {y - 5}H{x + 5:0.#}V{y + 5}H{x - 5:0.#}Z"),
    };

    private double Across(DateTime at) => _first == _last ? Width / 2.0 : Left + ((Width - Left - Right) * ((at - _first) / (_last - _first)));

    private static string Place(double at) => at.ToString("0.#", CultureInfo.InvariantCulture);
}
