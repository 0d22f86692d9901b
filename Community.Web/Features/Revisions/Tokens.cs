using System.Text;
using Community.Web.Features.Search;

namespace Community.Web.Features.Revisions;

/// <summary>Cuts a line into what a reader takes for one change: words, single characters where a script has no spaces, blanks, and signs.</summary>
internal static class Tokens
{
    private enum Kind { None, Word, Blank }

    public static string[] Of(string line)
    {
        List<string> tokens = [];
        var (start, at, kind) = (0, 0, Kind.None);
        foreach (var c in line.EnumerateRunes())
        {
            var next = Rune.IsWhiteSpace(c) ? Kind.Blank : Script.IsDense(c) || !Script.IsOfWord(c) ? Kind.None : Kind.Word;
            if (at > start && (next is Kind.None || next != kind)) Cut();
            kind = next;
            at += c.Utf16SequenceLength;
        }
        if (at > start) Cut();
        return [.. tokens];

        void Cut()
        {
            tokens.Add(line[start..at]);
            start = at;
        }
    }
}
