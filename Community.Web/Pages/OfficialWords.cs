using Community.Web.Features.Officials;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

/// <summary>How pages say for which versions something is official.</summary>
public static class OfficialWords
{
    public static string Range(OfficialView official, IStringLocalizer<Words> words) => (official.From, official.To) switch
    {
        (null, null) => words["official.range.all"],
        ({ } from, null) => words["official.range.from", from],
        (null, { } to) => words["official.range.to", to],
        var (from, to) => from == to ? words["official.range.one", from] : words["official.range.both", from, to],
    };

    public static string Day(DateOnly day, IStringLocalizer<Words> words) => day.ToString(words["when.date"], System.Globalization.CultureInfo.CurrentCulture);
}
