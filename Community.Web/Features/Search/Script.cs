using System.Globalization;
using System.Text;

namespace Community.Web.Features.Search;

/// <summary>How a character takes part in words.</summary>
internal static class Script
{
    /// <summary>Of a script that puts no spaces between words, or need not: Han, kana, bopomofo, hangul.</summary>
    public static bool IsDense(Rune c) => c.Value is >= 0x4E00 and <= 0x9FFF || (c.Value >= 0x2E80 && c.Value is 0x3005 or 0x3007 or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3021 and <= 0x3029) or (>= 0x3040 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD)
        && IsOfWord(c));

    /// <summary>Letters, digits, and the marks on them.</summary>
    public static bool IsOfWord(Rune c) => Rune.IsLetterOrDigit(c) || Rune.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Exactly one character of a dense script.</summary>
    public static bool IsOneDense(string term) => Rune.DecodeFromUtf16(term, out var c, out var length) is System.Buffers.OperationStatus.Done && length == term.Length && IsDense(c);
}
