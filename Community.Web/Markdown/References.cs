using System.Globalization;
using System.Text.RegularExpressions;

namespace Community.Web.Markdown;

internal enum ReferenceKind { Mention, Post, ErrorCode }

/// <summary>A place in a text that names a member, a post or an error code. A mention's length is that of the @ alone.</summary>
internal readonly record struct Reference(ReferenceKind Kind, int Index, int Length, string Value);

/// <summary>Finds what a text names.</summary>
internal sealed partial class References(Regex? errorCodes)
{
    public const int MaxCandidateLength = 40;

    /// <param name="text">The run of text.</param>
    /// <param name="literal">Places where the author asked for the bare character, by a backslash or an entity.</param>
    public IReadOnlyList<Reference> In(string text, IReadOnlySet<int> literal)
    {
        List<Reference> found = [];
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
            if (!literal.Contains(at) && CandidateAfter(text, at) is { Length: > 0 } candidate) found.Add(new(ReferenceKind.Mention, at, 1, candidate));
        if (text.Contains('#'))
            foreach (var match in PostNumber().EnumerateMatches(text))
                if (StandsAlone(text, match, literal) && !(match.Index > 0 && text[match.Index - 1] is '#' or '&' or '/'))
                    found.Add(new(ReferenceKind.Post, match.Index, match.Length, text.Substring(match.Index + 1, match.Length - 1)));
        if (errorCodes is not null)
            foreach (var match in errorCodes.EnumerateMatches(text))
                if (match.Length > 0 && StandsAlone(text, match, literal)) found.Add(new(ReferenceKind.ErrorCode, match.Index, match.Length, text.Substring(match.Index, match.Length)));
        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }

    /// <summary>What may be the name after an @: names hold spaces, so only the directory of members knows where it ends.</summary>
    private static string CandidateAfter(string text, int at)
    {
        if (at > 0 && (Characters.IsOfWord(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '+' or '/' or '@')) return "";
        var rest = text.AsSpan(at + 1);
        var end = 0;
        for (var n = 0; n < MaxCandidateLength && end < rest.Length && rest[end] != '@'; n++) end += StringInfo.GetNextTextElementLength(rest[end..]);
        var candidate = rest[..end];
        return candidate is [var first, ..] && (first > '\x7F' || char.IsLetterOrDigit(first) || first is '_') && !char.IsWhiteSpace(first) ? candidate.TrimEnd().ToString() : "";
    }

    private static bool StandsAlone(string text, ValueMatch match, IReadOnlySet<int> literal) => !literal.Contains(match.Index)
        && !(match.Index > 0 && Sticks(text[match.Index - 1])) && !(match.Index + match.Length < text.Length && Sticks(text[match.Index + match.Length]));

    private static bool Sticks(char c) => Characters.IsOfWord(c) || c is '-' or '_';

    [GeneratedRegex("#[1-9][0-9]{0,8}")]
    private static partial Regex PostNumber();
}
