using System.Globalization;
using System.Text;

namespace Community.Web.Features.Search;

/// <summary>A text as it is compared: NFKC, lower case, simplified Chinese, nothing invisible in it. Every character knows what it was made of.</summary>
internal sealed class Folded
{
    private char[] _characters;
    private int[] _starts, _ends;

    private Folded(int length) => (_characters, _starts, _ends) = (new char[length], new int[length], new int[length]);

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, Length);

    /// <summary>Where in the text as it was written the character at <paramref name="i"/> begins.</summary>
    public int Start(int i) => _starts[i];

    public int End(int i) => _ends[i];

    public static Folded Of(string text)
    {
        var folded = new Folded(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            // Most texts are ASCII, Han and their punctuation, which fold one by one as long as no mark sits on them.
            if (Alone(text[i]) is { } plain && (i + 1 == text.Length || StandsAlone(text[i + 1])))
            {
                folded.Add(plain, i, i + 1);
                i++;
                continue;
            }
            var length = StringInfo.GetNextTextElementLength(text, i);
            foreach (var c in Fold(text.AsSpan(i, length))) folded.Add(Simplified.Of(c), i, i + length);
            i += length;
        }
        return folded;
    }

    /// <summary>Half characters and those that never are any become spaces, because Normalize throws on them.</summary>
    private static string Fold(ReadOnlySpan<char> element)
    {
        var clean = new StringBuilder(element.Length);
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune.Value is 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) is 0xFFFE) clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))) clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static char? Alone(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u4E00' and <= '\u9FFF' => Simplified.Of(c),
        '。' or '、' or '“' or '”' or '《' or '》' => c,
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)), // full width ASCII
        _ => null,
    };

    private static bool StandsAlone(char c) => c < '\u0300' || c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u2010' and <= '\u2027') or (>= '\u3000' and <= '\u3029') or (>= '\uFF01' and <= '\uFF5E');

    private void Add(char c, int start, int end)
    {
        if (Length == _characters.Length)
        {
            var room = Length * 2;
            Array.Resize(ref _characters, room);
            Array.Resize(ref _starts, room);
            Array.Resize(ref _ends, room);
        }
        (_characters[Length], _starts[Length], _ends[Length]) = (c, start, end);
        Length++;
    }
}
