using System.Globalization;
using System.Text;

namespace Community.Web.Features.Search;

/// <summary>The words of a name: cut as texts are, but whole and without accents, since a name is found while it is typed and by who cannot type é.</summary>
internal static class NameWords
{
    private const int LongestTyped = 100, MostTyped = 5;

    /// <summary>All that a name is found by.</summary>
    public static IReadOnlyList<string> Of(string name) => [.. Cutter.Cut(name).Select(term => Word(name, term)).Distinct(StringComparer.Ordinal)];

    /// <summary>What is typed: each begins a word of the name. The longest first, which tells most.</summary>
    public static IReadOnlyList<string> Typed(string? typed)
    {
        var text = typed is { Length: > LongestTyped } ? typed[..LongestTyped] : typed ?? "";
        return [.. Cutter.Cut(text).Where(term => !term.IsTail).Select(term => Word(text, term)).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).Take(MostTyped)];
    }

    /// <summary>What comes right behind all words that begin so.</summary>
    public static string Behind(string word) => $"{word[..^1]}{(char)(word[^1] + 1)}";

    private static string Word(string text, Term term)
    {
        if (Rune.DecodeFromUtf16(term.Text, out var first, out _) is System.Buffers.OperationStatus.Done && Script.IsDense(first)) return term.Text;
        var word = new StringBuilder();
        foreach (var c in $"{Folded.Of(text[term.Start..term.End]).Text}".Normalize(NormalizationForm.FormD))
            if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) word.Append(c);
        var whole = word.Length == 0 ? term.Text : word.ToString().Normalize();
        return whole.Length <= NameTerm.LongestTerm ? whole : whole[..(char.IsHighSurrogate(whole[NameTerm.LongestTerm - 1]) ? NameTerm.LongestTerm - 1 : NameTerm.LongestTerm)];
    }
}
