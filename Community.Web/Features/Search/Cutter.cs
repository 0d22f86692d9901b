using System.Buffers;
using System.Text;

namespace Community.Web.Features.Search;

/// <summary>A piece of a text, as it is looked for.</summary>
/// <param name="Start">Where it stands in the text as it was written.</param>
/// <param name="Chunk">Pieces of one chunk were written together: a run of Chinese, a code such as U8-1234.</param>
/// <param name="IsTail">Says again what the piece before it ends with or is, so that it is found alone: the last character of a run, the net in .net.</param>
internal readonly record struct Term(string Text, int Start, int End, int Chunk, bool IsTail);

/// <summary>
/// Cuts texts into terms: Han, kana and hangul into overlapping pairs, and the last character once more; other words by their
/// stems. What is looked for is cut in the same way, so that pieces next to each other are the same words.
/// </summary>
internal sealed class Cutter
{
    /// <summary>Raised when texts are cut otherwise than before: the index is then made anew.</summary>
    public const int Version = 3;

    private const int LongestTerm = 64, LongestSigned = 12;
    private static readonly SearchValues<char> Joiners = SearchValues.Create("-_./:\\@\u2010"), Apostrophes = SearchValues.Create("'’");

    private readonly Folded _text;
    private readonly List<Term> _terms = [];
    private int _chunk;

    private Cutter(Folded text) => _text = text;

    public static List<Term> Cut(string? text)
    {
        var cutter = new Cutter(Folded.Of(text ?? ""));
        for (var at = 0; at < cutter._text.Length;) at = cutter.Next(at);
        return cutter._terms;
    }

    /// <summary>Takes what begins here, and answers where the next thing may.</summary>
    private int Next(int at)
    {
        var c = At(at, out var length);
        _chunk++;
        return Script.IsDense(c) ? Run(at) : IsOfWord(c) ? Words(at) : at + length;
    }

    private int Run(int at)
    {
        var (first, before) = (at, -1);
        for (var c = At(at, out var length); Script.IsDense(c); c = At(at, out length))
        {
            if (before >= 0) Add(before, at + length, isTail: false);
            before = at;
            at += length;
        }
        Add(before, at, isTail: before > first);
        return at;
    }

    private int Words(int at)
    {
        while (true)
        {
            var end = at;
            while (IsOfWord(At(end, out var length)) || (IsOneOf(Apostrophes, end) && end > at && IsOfWord(At(end + 1, out _)))) end += length;
            var signs = SignsAfter(at, end);
            var isNamedByDot = IsDotBefore(at);
            if (signs > 0 || isNamedByDot) Add(isNamedByDot ? at - 1 : at, end + signs, isTail: false);
            if (signs == 0 || end - at > 1) Add(at, end, isTail: signs > 0 || isNamedByDot, isWord: true);
            at = end + signs;
            if (signs > 0 || !IsOneOf(Joiners, at) || !IsOfWord(At(at + 1, out _))) return at;
            at++;
        }
    }

    /// <summary>C#, C++, notepad++: the signs belong to the name, unless more follows, as in issue#12.</summary>
    private int SignsAfter(int start, int end)
    {
        if (end - start > LongestSigned || !char.IsAsciiLetter(_text.Text[start])) return 0;
        var signs = IsOneOf('#', end) ? 1 : IsOneOf('+', end) && IsOneOf('+', end + 1) ? 2 : 0;
        return signs > 0 && !IsOfWord(At(end + signs, out _)) && !IsOneOf(_text.Text[end], end + signs) ? signs : 0;
    }

    /// <summary>.net, .gitignore; not the end of a sentence, nor the middle of a name.</summary>
    private bool IsDotBefore(int at) => IsOneOf('.', at - 1) && char.IsAsciiLetter(_text.Text[at]) && (at == 1 || (_text.Text[at - 2] is not '.' && !Rune.IsLetterOrDigit(Before(at - 1))));

    private void Add(int start, int end, bool isTail, bool isWord = false)
    {
        var raw = _text.Text[start..end];
        var term = raw.ContainsAny(Apostrophes) ? $"{raw}".Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) : $"{raw}";
        if (term.Length > LongestTerm) term = term[..(char.IsHighSurrogate(term[LongestTerm - 1]) ? LongestTerm - 1 : LongestTerm)];
        if (isWord) term = Porter.Stem(term);
        _terms.Add(new(term, _text.Start(start), _text.End(end - 1), _chunk, isTail));
    }

    private static bool IsOfWord(Rune c) => !Script.IsDense(c) && Script.IsOfWord(c);

    private bool IsOneOf(SearchValues<char> some, int at) => at < _text.Length && some.Contains(_text.Text[at]);

    private bool IsOneOf(char one, int at) => at >= 0 && at < _text.Length && _text.Text[at] == one;

    /// <summary>A space behind the end.</summary>
    private Rune At(int at, out int length)
    {
        length = 1;
        if (at >= _text.Length) return new(' ');
        return Rune.DecodeFromUtf16(_text.Text[at..], out var c, out length) is OperationStatus.Done ? c : new(' ');
    }

    private Rune Before(int at) => Rune.DecodeLastFromUtf16(_text.Text[..at], out var c, out _) is OperationStatus.Done ? c : new(' ');
}
