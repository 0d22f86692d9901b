using System.Globalization;
using System.Text;

namespace Community.Domain.Kernel;

/// <summary>What kind of character this is, where .NET's own categories do not tell.</summary>
internal static class Characters
{
    /// <summary>.NET knows no scripts, so these are the blocks of Chinese characters, with 々 and 〇; planes 2 and 3 hold nothing else.</summary>
    public static bool IsHan(Rune c) => c.Value is 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x2E80 and <= 0x2FDF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>White space, and the braille pattern without dots, which looks like it.</summary>
    public static bool IsBlank(Rune c) => Rune.IsWhiteSpace(c) || c.Value is 0x2800;

    /// <summary>Takes part in the text without being seen: Unicode's default-ignorable characters and the annotation marks.</summary>
    public static bool IsInvisible(Rune c) => c.Value is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A)
        or (>= 0xE0000 and <= 0xE0FFF) || IsVariationSelector(c);

    /// <summary>Chooses a form of the character before it: the coloured heart, the older way of writing 葛.</summary>
    public static bool IsVariationSelector(Rune c) => c.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Opens or closes a stretch of text that runs the other way, and so can reorder what is written after it.</summary>
    public static bool IsBidiSpan(Rune c) => c.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>Code points that never are characters; feeds and other XML may not carry them.</summary>
    public static bool IsNoncharacter(Rune c) => (c.Value & 0xFFFE) is 0xFFFE || c.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Sits on the character before it: accents, vowel signs, enclosing circles.</summary>
    public static bool IsMark(Rune c)
        => Rune.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The text with lone surrogates and noncharacters replaced by U+FFFD, because Normalize throws on them.</summary>
    public static string WellFormed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.EnumerateRunes())
            clean.Append(IsNoncharacter(c) ? "\uFFFD" : c.ToString());
        return clean.ToString();
    }
}
