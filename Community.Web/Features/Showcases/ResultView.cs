using System.Globalization;

namespace Community.Web.Features.Showcases;

/// <summary>Something measured before and after, as it is drawn: two bars on one scale, with zero on it.</summary>
public sealed record ResultView(string Label, string Unit, decimal Before, decimal After)
{
    /// <summary>So many units is the longest bar wide.</summary>
    public const int Scale = 1000;

    /// <summary>Where a bar begins and how wide it is, of <see cref="Scale"/>.</summary>
    public readonly record struct Bar(int From, int Width);

    public Bar BeforeBar => BarOf(Before);
    public Bar AfterBar => BarOf(After);

    /// <summary>By how much it changed, in percent of what it was; null where that was nothing.</summary>
    public decimal? Change => Before == 0 ? null : Math.Round((After - Before) / Math.Abs(Before) * 100, Math.Abs(After - Before) < Math.Abs(Before) / 10 ? 1 : 0, MidpointRounding.AwayFromZero);

    public bool IsRise => After > Before;
    public bool IsSame => After == Before;

    public static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.CurrentCulture);

    private Bar BarOf(decimal value)
    {
        var (least, most) = (Math.Min(0, Math.Min(Before, After)), Math.Max(0, Math.Max(Before, After)));
        if (most == least) return default;
        int At(decimal point) => (int)((point - least) / (most - least) * Scale);
        var (from, to) = (At(Math.Min(0, value)), At(Math.Max(0, value)));
        return new(from, value == 0 ? 0 : Math.Max(to - from, Scale / 100)); // the smallest is still seen
    }
}
