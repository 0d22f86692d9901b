using System.Buffers;
using System.Globalization;
using System.Text;

namespace Community.Domain.Posts;

/// <summary>What is left of a text when everything is gone that nobody meant to write.</summary>
internal static class CleanText
{
    private const int JoinerOff = 0x200C, Joiner = 0x200D, BlackFlag = 0x1F3F4;

    /// <summary>One line: white space and line breaks become single spaces, and no invisible character stays that does no work.</summary>
    public static string Line(string? raw)
    {
        var line = new StringBuilder(raw?.Length ?? 0);
        var before = new Rune(' ');
        var spaceDue = false;
        foreach (var (c, ahead) in Valid(raw))
        {
            if (Characters.IsBlank(c))
            {
                spaceDue = line.Length > 0;
                before = new Rune(' ');
                continue;
            }
            if (Rune.IsControl(c) || (Characters.IsInvisible(c) && !DoesItsWork(c, before, ahead.Span))) continue;

            if (spaceDue) line.Append(' ');
            spaceDue = false;
            line.Append(c.ToString());
            before = c;
        }
        return line.ToString();
    }

    /// <summary>
    /// Many lines, each ended by \n. Invisible characters stay, because a body may hold code and any language; gone are
    /// controls, characters that reorder what is written after them, and what feeds and other XML may not carry.
    /// </summary>
    public static string Block(string? raw)
    {
        var block = new StringBuilder(raw?.Length ?? 0);
        var before = new Rune(' ');
        foreach (var (c, ahead) in Valid(raw))
        {
            if (EndsLine(c))
            {
                if (c.Value != '\r' || !ahead.Span.StartsWith("\n")) block.Append('\n');
            }
            else if (c.Value == '\t') block.Append('\t');
            else if (!Rune.IsControl(c) && !IsHarmful(c, before, ahead.Span)) block.Append(c.ToString());
            else continue;
            before = c;
        }
        return WithoutOuterBlankLines(block.ToString());
    }

    private static IEnumerable<(Rune Character, ReadOnlyMemory<char> Ahead)> Valid(string? raw)
    {
        for (var rest = raw.AsMemory(); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf16(rest.Span, out var c, out var length);
            rest = rest[length..];
            if (status is OperationStatus.Done && !Characters.IsNoncharacter(c)) yield return (c, rest);
        }
    }

    private static bool EndsLine(Rune c) => c.Value is (>= '\n' and <= '\r') or 0x85 or 0x2028 or 0x2029;

    /// <summary>Beside the bidi spans: byte order marks, retired format and annotation marks, and tags, which hide text from people only.</summary>
    private static bool IsHarmful(Rune c, Rune before, ReadOnlySpan<char> ahead) => Characters.IsBidiSpan(c)
        || c.Value is 0xFEFF or (>= 0x206A and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB)
        || (c.Value is >= 0xE0000 and <= 0xE007F && !DoesItsWork(c, before, ahead));

    /// <summary>Invisible characters that hold emoji together, choose a form, or join letters in the scripts that need it.</summary>
    private static bool DoesItsWork(Rune c, Rune before, ReadOnlySpan<char> ahead) => c.Value switch
    {
        Joiner => JoinsLetters(before) || (IsPicture(before) && Rune.DecodeFromUtf16(ahead, out var next, out _) is OperationStatus.Done && IsPicture(next)),
        JoinerOff => JoinsLetters(before),
        >= 0xE0020 and <= 0xE007F => before.Value is BlackFlag or (>= 0xE0020 and < 0xE007F),
        _ => Characters.IsVariationSelector(c) && !Characters.IsBlank(before) && !Characters.IsInvisible(before),
    };

    private static bool IsPicture(Rune c) => c.Value is 0xFE0F || (c.Value >= 0x2190
        && Rune.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol);

    /// <summary>From Arabic to Myanmar and from Khmer to the last Indian blocks, where a joiner is part of spelling.</summary>
    private static bool JoinsLetters(Rune c)
        => c.Value is (>= 0x0600 and <= 0x109F) or (>= 0x1780 and <= 0x1CFF) && (Rune.IsLetter(c) || Characters.IsMark(c));

    /// <summary>The first line keeps its indentation: four spaces make it code.</summary>
    private static string WithoutOuterBlankLines(string text)
    {
        var start = 0;
        for (int i = 0; i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '\u2800'); i++)
            if (text[i] is '\n') start = i + 1;
        return text[start..].TrimEnd();
    }
}
