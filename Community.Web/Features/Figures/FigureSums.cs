namespace Community.Web.Features.Figures;

/// <summary>The figures of a time and a product. All but the last five are of the questions asked in that time, as they stand today.</summary>
/// <param name="Answered">Questions that have an answer by somebody else than the asker.</param>
/// <param name="Promised">Questions that were answered, or for which the promised time is over; <paramref name="Kept"/> of them were answered in time.</param>
/// <param name="Solved">Questions with an accepted or an official answer.</param>
/// <param name="WithoutVendor">Those of them that were solved before vendor staff wrote any answer.</param>
/// <param name="ToAnswer">The median time from asking to the first answer; <paramref name="ToSolution"/> to the posting of what solved it. Null where there is none.</param>
/// <param name="Deflections">How often somebody found their answer before asking; <paramref name="Avoided"/> once per member and day, and without those who asked all the same.</param>
/// <param name="Answers">Answers written in that time, by whomever.</param>
/// <param name="Answerers">Members who answered in that time; <paramref name="Active"/> who asked or answered.</param>
public sealed record FigureSums(
    int Asked, int Answered, int Promised, int Kept, int Solved, int WithoutVendor, TimeSpan? ToAnswer, TimeSpan? ToSolution, int Deflections, int Avoided, int Answers, int Answerers, int Active)
{
    public double? AnsweredShare => Share(Answered, Asked);
    public double? KeptShare => Share(Kept, Promised);
    public double? SolvedShare => Share(Solved, Asked);
    public double? WithoutVendorShare => Share(WithoutVendor, Solved);

    /// <summary>Per cent, to one place; null of nothing.</summary>
    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Counts one row after the other.</summary>
internal sealed class FigureCount(FigureTerms terms)
{
    private readonly List<TimeSpan> _toAnswer = [], _toSolution = [];
    private readonly HashSet<int> _answerers = [], _active = [];
    private readonly HashSet<(int Member, DateOnly Day)> _avoided = [];
    private int _asked, _promised, _kept, _withoutVendor, _deflections, _answers;

    public void Add(AskedRow row)
    {
        _asked++;
        if (FigureTerms.IsPerson(row.AuthorId)) _active.Add(row.AuthorId);
        if (row.AnsweredAt is { } answered) _toAnswer.Add(Since(row, answered));
        if (row.AnsweredAt is not null || row.At + terms.Promise < terms.Now) _promised++;
        if (row.AnsweredAt is { } first && first - row.At <= terms.Promise) _kept++;
        if (row.SolvedAt is { } solved) _toSolution.Add(Since(row, solved));
        if (row.IsSolvedWithoutVendor) _withoutVendor++;
    }

    public void Add(AnsweredRow row)
    {
        _answers++;
        if (!FigureTerms.IsPerson(row.AuthorId)) return;
        _answerers.Add(row.AuthorId);
        _active.Add(row.AuthorId);
    }

    public void Add(DeflectedRow row)
    {
        _deflections++;
        if (!row.Asked) _avoided.Add((row.MemberId, terms.DayOf(row.At)));
    }

    public FigureSums Sums() => new(
        _asked, _toAnswer.Count, _promised, _kept, _toSolution.Count, _withoutVendor, Median(_toAnswer), Median(_toSolution), _deflections, _avoided.Count, _answers, _answerers.Count, _active.Count);

    /// <summary>Answers that came with a merged question may be older than what they answer now.</summary>
    private static TimeSpan Since(AskedRow row, DateTime at) => at > row.At ? at - row.At : TimeSpan.Zero;

    /// <summary>The one in the middle; of two in the middle what lies between them.</summary>
    internal static TimeSpan? Median(List<TimeSpan> times)
    {
        if (times.Count == 0) return null;
        times.Sort();
        var middle = times.Count / 2;
        return times.Count % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    }
}

/// <summary>What is counted by.</summary>
/// <param name="Promise">The time within which a first answer is promised.</param>
internal sealed record FigureTerms(SiteCalendar Calendar, TimeSpan Promise, DateTime Now)
{
    /// <summary>What the community itself writes makes nobody active.</summary>
    public static bool IsPerson(int memberId) => memberId is not (SystemMember.Community or SystemMember.Escrow or SystemMember.House);

    public DateOnly DayOf(DateTime at) => Calendar.DayOf(at);
}
