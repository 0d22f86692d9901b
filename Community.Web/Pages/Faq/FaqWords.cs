using Community.Web.Features.Faq;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Faq;

/// <summary>How pages tell for which versions an entry holds.</summary>
internal static class FaqWords
{
    /// <summary>Null where its official answer says nothing of versions.</summary>
    public static string? Range(FaqLine line, IStringLocalizer<Words> words) => (line.From, line.To) switch
    {
        (null, null) => null,
        ({ } from, null) => words["official.range.from", from].Value,
        (null, { } to) => words["official.range.to", to].Value,
        var (from, to) => from == to ? words["official.range.one", from].Value : words["official.range.both", from, to].Value,
    };

    /// <summary>The numbers for which an entry was proposed, those that are not 0, in one line.</summary>
    public static string Why(FaqNumbers of, IStringLocalizer<Words> words) => string.Join(" · ", new (string Key, int Count)[]
    {
        ("faq.why.views", of.Views), ("faq.why.duplicates", of.Duplicates), ("faq.why.me-too", of.MeToos), ("faq.why.deflections", of.Deflections), ("faq.why.score", of.Score),
    }.Where(n => n.Count != 0).Select(n => words[n.Key, n.Count].Value));
}
