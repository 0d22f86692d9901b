using System.Globalization;
using System.Text;

namespace Community.Domain.Questions;

/// <summary>The words of a title as they stand in the question's address.</summary>
public static class Slug
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 80;

    // Latin letters that are not a plain letter with a mark.
    private const string Whole = "øłđðħıŧœæßþ";
    private static readonly string[] Plain = ["o", "l", "d", "d", "h", "i", "t", "oe", "ae", "ss", "th"];

    /// <summary>Lower-case letters and digits of any script, Latin ones without accents, everything else one hyphen. Never empty.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        var isLatin = false;
        foreach (var c in Characters.WellFormed(title).Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Characters.IsInvisible(c)) continue;
            if (Characters.IsMark(c))
            {
                if (!isLatin && slug.Length > 0 && slug[^1] != '-') slug.Append(c.ToString());
                continue;
            }
            isLatin = IsLatin(c);
            if (Rune.IsLetter(c) || Rune.IsDigit(c)) slug.Append(isLatin ? WithoutAccent(c) : c.ToString());
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var cut = Cut(slug.ToString().Normalize().TrimEnd('-'));
        return cut.Length > 0 ? cut : "question";
    }

    private static bool IsLatin(Rune c) => c.IsAscii || c.Value is (>= 0xAA and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF);

    private static string WithoutAccent(Rune c)
    {
        var letter = char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
        return Whole.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var i ? Plain[i] : letter.ToString();
    }

    /// <summary>Between words when that keeps at least half, else between graphemes: Chinese has no hyphens to cut at.</summary>
    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength) return slug;
        var hyphen = slug.LastIndexOf('-', MaxLength);
        if (hyphen >= MaxLength / 2) return slug[..hyphen];

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(slug, end) is var next && next <= MaxLength) end = next;
        return slug[..end].TrimEnd('-');
    }
}
