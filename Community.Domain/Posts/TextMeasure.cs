using System.Globalization;
using System.Text;

namespace Community.Domain.Posts;

/// <summary>How long a text is to its reader: in graphemes, which is what people call characters.</summary>
/// <param name="Graphemes">All of them, for the upper limits.</param>
/// <param name="Seen">Without invisible ones and with a run of white space counted as one, for the lower limits.</param>
/// <param name="MostMarks">The most combining marks on any one grapheme.</param>
/// <param name="IsChinese">At least half of the letters are Han; digits, punctuation and emoji do not count either way.</param>
internal readonly record struct TextMeasure(int Graphemes, int Seen, int MostMarks, bool IsChinese)
{
    public static TextMeasure Of(ReadOnlySpan<char> text)
    {
        int graphemes = 0, seen = 0, mostMarks = 0, letters = 0, han = 0;
        var afterBlank = true;
        for (; !text.IsEmpty; graphemes++)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            var (marks, isSeen, isBlank) = Look(text[..length]);
            mostMarks = Math.Max(mostMarks, marks);
            if (isSeen || (isBlank && !afterBlank)) seen++;
            if (isSeen || isBlank) afterBlank = isBlank;

            Rune.DecodeFromUtf16(text, out var first, out _);
            if (Characters.IsHan(first)) (letters, han) = (letters + 1, han + 1);
            else if (Rune.IsLetter(first)) letters++;
            text = text[length..];
        }
        if (afterBlank && seen > 0) seen--; // a run of white space at the end is not a character
        return new(graphemes, seen, mostMarks, han > 0 && han * 2 >= letters);
    }

    private static (int Marks, bool IsSeen, bool IsBlank) Look(ReadOnlySpan<char> grapheme)
    {
        var marks = 0;
        bool isSeen = false, isBlank = false;
        foreach (var c in grapheme.EnumerateRunes())
        {
            if (Characters.IsMark(c)) marks++;
            if (Characters.IsBlank(c)) isBlank = true;
            else if (!Rune.IsControl(c) && !Characters.IsInvisible(c)) isSeen = true;
        }
        return (marks, isSeen, isBlank && !isSeen);
    }
}
