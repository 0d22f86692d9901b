using System.Globalization;

namespace Community.Domain.Boards;

/// <summary>How long the time is in which reputation counts for a board. Numbers are stored.</summary>
public enum BoardPeriod { Week = 1, Month = 2, Quarter = 3, Year = 4, All = 5 }

/// <summary>Whose reputation a board compares, or about what: what was earned as one of a company's people, or of those of a kind of companies. Numbers are stored.</summary>
public enum BoardScope { Everyone = 1, Product = 2, Tag = 3, Organisation = 4, Kind = 5 }

/// <summary>One leaderboard: who has earned most in a stretch of the community's days, everywhere or about one thing.</summary>
/// <param name="Start">The first day of its period; weeks begin on Monday. The first day there is, where all time counts.</param>
/// <param name="ScopeId">Of the product, tag or company, or the number of the kind; 0 for everyone.</param>
public readonly record struct Board(BoardPeriod Period, DateOnly Start, BoardScope Scope, int ScopeId)
{
    private const int IdBits = 31, ScopeBits = 4, DayBits = 22;

    /// <summary>The board of everyone on which a day counts.</summary>
    public static Board Of(DateOnly day, BoardPeriod period) => new(period, StartOf(day, period), BoardScope.Everyone, 0);

    /// <summary>Period, day, scope and id in one number: the boards of a period lie side by side, the later ones behind the earlier.</summary>
    public long Key => ((((((long)Period << DayBits) | (uint)Start.DayNumber) << ScopeBits) | (uint)Scope) << IdBits) | (uint)ScopeId;

    /// <summary>The part of a key that says about what a board is, whatever its time.</summary>
    public const long AboutBits = (1L << (ScopeBits + IdBits)) - 1;

    /// <summary>That part of its key.</summary>
    public long AboutKey => Key & AboutBits;

    /// <summary>Below the keys of all boards of this time, and above those of every earlier one.</summary>
    public long Floor => (this with { Scope = 0, ScopeId = 0 }).Key;

    /// <summary>The board of the period before; null where all time counts, and before the first day.</summary>
    public Board? Previous => Period is BoardPeriod.All || Start == DateOnly.MinValue ? null : this with { Start = StartOf(Start.AddDays(-1), Period) };

    /// <summary>The board of the period after; null where all time counts.</summary>
    public Board? Next => End is { } end ? this with { Start = end } : null;

    /// <summary>The first day that no longer counts; null where all time counts.</summary>
    public DateOnly? End => Period switch
    {
        BoardPeriod.Week => Start.AddDays(7),
        BoardPeriod.Month => Start.AddMonths(1),
        BoardPeriod.Quarter => Start.AddMonths(3),
        BoardPeriod.Year => Start.AddYears(1),
        _ => null,
    };

    public bool IsOver(DateOnly today) => End <= today;

    /// <summary>The same time, about something.</summary>
    public Board About(BoardScope scope, int id) => this with { Scope = scope, ScopeId = id };

    /// <summary>Its time as addresses say it: 2026-W46, 2026-11, 2026-Q4, 2026; nothing where all time counts.</summary>
    public string? When => Period switch
    {
        BoardPeriod.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Start.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(Start.ToDateTime(default)):00}"),
        BoardPeriod.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        BoardPeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{((Start.Month - 1) / 3) + 1}"),
        BoardPeriod.Year => Start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The board that has this key; null where none could.</summary>
    public static Board? Read(long key)
    {
        var (period, day, scope, id) = ((BoardPeriod)(key >> (IdBits + ScopeBits + DayBits)), (int)(key >> (IdBits + ScopeBits)) & ((1 << DayBits) - 1), (BoardScope)((key >> IdBits) & ((1 << ScopeBits) - 1)), (int)(key & int.MaxValue));
        if (!Enum.IsDefined(period) || !Enum.IsDefined(scope) || day > DateOnly.MaxValue.DayNumber || (scope is BoardScope.Everyone) != (id == 0)) return null;
        var start = DateOnly.FromDayNumber(day);
        return start.Year < DateOnly.MaxValue.Year && StartOf(start, period) == start ? new Board(period, start, scope, id) : null;
    }

    /// <summary>The board of everyone at a time that <see cref="When" /> said; null where it is none.</summary>
    public static Board? At(BoardPeriod period, string? when)
    {
        if (when is not { Length: >= 4 and <= 8 } || !int.TryParse(when[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2 or > 9998) return null;
        var part = when.Length > 4 && int.TryParse(when[(period is BoardPeriod.Month ? 5 : Math.Min(6, when.Length))..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        DateOnly? day = period switch
        {
            BoardPeriod.Week when part is >= 1 and <= 53 => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, part, DayOfWeek.Monday)),
            BoardPeriod.Month when part is >= 1 and <= 12 => new(year, part, 1),
            BoardPeriod.Quarter when part is >= 1 and <= 4 => new(year, (part * 3) - 2, 1),
            BoardPeriod.Year => new(year, 1, 1),
            _ => null,
        };
        return day is { } found && Of(found, period) is var board && board.When == when ? board : null;
    }

    private static DateOnly StartOf(DateOnly day, BoardPeriod period) => period switch
    {
        BoardPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        BoardPeriod.Month => new(day.Year, day.Month, 1),
        BoardPeriod.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        BoardPeriod.Year => new(day.Year, 1, 1),
        _ => DateOnly.MinValue,
    };
}
