namespace Community.Web.Features.Search;

/// <summary>A stretch of a text, found or not.</summary>
public sealed record TextRun(string Text, bool IsHit);

/// <summary>Shows where in a text the words were found.</summary>
public static class Snippet
{
    private const int Longest = 200, Lead = 40;

    /// <summary>The whole text, with what was found.</summary>
    public static IReadOnlyList<TextRun> Whole(string text, SearchWords words) => Runs(text, 0, text.Length, Hits(text, words));

    /// <summary>The stretch with the most different phrases in it; null when the text has none.</summary>
    public static IReadOnlyList<TextRun>? Best(string text, SearchWords words)
    {
        var hits = Hits(text, words);
        if (hits.Count == 0) return null;
        var best = hits.MaxBy(hit => hits.Where(h => h.Start >= hit.Start && h.End <= hit.Start + Longest - Lead).Select(h => h.Phrase).Distinct().Count())!;
        return Cut(text, best.Start - Lead, hits);
    }

    /// <summary>How the text begins, for those of which only the title was found.</summary>
    public static IReadOnlyList<TextRun> Beginning(string text) => Cut(text, 0, []);

    /// <summary>Whether a text has all that is looked for by itself.</summary>
    public static bool HasAll(string text, SearchWords words)
    {
        var found = Hits(text, words).Select(h => words.Phrases[h.Phrase]).ToHashSet();
        return words.Choices.All(choice => choice.Any(found.Contains));
    }

    public static bool HasAny(string text, SearchWords words) => !words.IsEmpty && Hits(text, words).Count > 0;

    private sealed record Hit(int Start, int End, int Phrase);

    private static List<Hit> Hits(string text, SearchWords words)
    {
        var terms = Cutter.Cut(text);
        List<Hit> hits = [];
        for (var i = 0; i < terms.Count; i++)
            for (var p = 0; p < words.Phrases.Count; p++)
                if (Stands(words.Phrases[p], terms, i)) hits.Add(new(terms[i].Start, End(words.Phrases[p], terms, i), p));
        return hits;
    }

    private static bool Stands(Phrase phrase, List<Term> terms, int at)
    {
        var last = phrase.Terms.Count - 1;
        if (at + last >= terms.Count) return false;
        for (var i = 0; i <= last; i++)
        {
            var (wanted, found) = (phrase.Terms[i], terms[at + i].Text);
            if (found != wanted && !(i == last && phrase.IsBeginning && found.StartsWith(wanted, StringComparison.Ordinal))) return false;
        }
        return true;
    }

    /// <summary>Of a pair of which only the first character was looked for, only that is shown as found.</summary>
    private static int End(Phrase phrase, List<Term> terms, int at)
    {
        var last = terms[at + phrase.Terms.Count - 1];
        return phrase.IsBeginning ? Math.Min(last.End, last.Start + phrase.Terms[^1].Length) : last.End;
    }

    private static List<TextRun> Cut(string text, int from, List<Hit> hits)
    {
        var start = Math.Clamp(from, 0, Math.Max(0, text.Length - Longest));
        var end = Math.Min(text.Length, start + Longest);
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        var runs = Runs(text, start, end, hits);
        if (start > 0) runs.Insert(0, new("…", false));
        if (end < text.Length) runs.Add(new("…", false));
        return runs;
    }

    private static List<TextRun> Runs(string text, int start, int end, List<Hit> hits)
    {
        List<TextRun> runs = [];
        var at = start;
        foreach (var (from, to) in Merged(hits).Where(h => h.End > start && h.Start < end))
        {
            Add(at, from, false);
            Add(Math.Max(from, at), Math.Min(to, end), true);
            at = Math.Max(at, Math.Min(to, end));
        }
        Add(at, end, false);
        return runs;

        void Add(int from, int to, bool isHit)
        {
            if (to > from) runs.Add(new(text[from..to].ReplaceLineEndings(" "), isHit));
        }
    }

    private static IEnumerable<(int Start, int End)> Merged(List<Hit> hits)
    {
        (int Start, int End)? open = null;
        foreach (var hit in hits.OrderBy(h => h.Start))
        {
            if (open is { } o && hit.Start <= o.End) open = (o.Start, Math.Max(o.End, hit.End));
            else
            {
                if (open is { } done) yield return done;
                open = (hit.Start, hit.End);
            }
        }
        if (open is { } last) yield return last;
    }
}
