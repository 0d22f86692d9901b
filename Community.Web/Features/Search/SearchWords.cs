using System.Text.RegularExpressions;

namespace Community.Web.Features.Search;

/// <summary>Terms that must stand next to each other.</summary>
/// <param name="IsBeginning">The last term is one character, and finds the pairs that begin with it.</param>
/// <param name="Choice">Phrases of the same choice stand in for each other; null stands for itself.</param>
public sealed record Phrase(IReadOnlyList<string> Terms, bool IsBeginning = false, int? Choice = null)
{
    public string Text => string.Join(' ', Terms);
}

/// <summary>What is looked for: each phrase is a word, a run of Chinese, a code, or what was put in quotation marks.</summary>
public sealed partial record SearchWords(IReadOnlyList<Phrase> Phrases)
{
    public const int LongestTyped = 400;

    public static readonly SearchWords None = new([]);

    private const int MostPhrases = 24, MostTerms = 32, LongestRun = 4; // pairs and the tail: a Chinese word or two

    // In half of all texts, and in most questions as they are typed.
    private static readonly HashSet<string> Common = [.. ("a an and are as at be by can could do doe did for from how i if in is it my of on or should that the thi there to wa what when where which "
        + "who why will with would you your").Split(' ')];

    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>The one field that is looked into; null looks into all.</summary>
    public SearchField? Field { get; init; }

    /// <summary>The phrases by their choices: of each, one at least must stand.</summary>
    public IReadOnlyList<IReadOnlyList<Phrase>> Choices
        => [.. Phrases.Where(p => p.Choice is null).Select(p => (IReadOnlyList<Phrase>)[p]), .. Phrases.Where(p => p.Choice is not null).GroupBy(p => p.Choice).Select(g => (IReadOnlyList<Phrase>)[.. g])];

    /// <summary>Words are each looked for; what stands in quotation marks as it stands there.</summary>
    public static SearchWords Typed(string? typed)
    {
        List<Phrase> phrases = [];
        var parts = Quotation().Split(Limited(typed));
        for (var i = 0; i < parts.Length; i++)
        {
            // An opening quotation mark without its closing one is none.
            if (i % 2 == 1 && i < parts.Length - 1) phrases.AddRange(Quoted(parts[i]));
            else phrases.AddRange(Word(parts[i]));
        }
        return Of(phrases);
    }

    /// <summary>Every small piece by itself, for finding what is only alike.</summary>
    public static SearchWords Loose(string? text)
        => Of([.. Cutter.Cut(Limited(text)).GroupBy(t => t.Chunk).SelectMany(chunk => IsRun(chunk.First()) ? Pairs([.. chunk]) : Plain([.. chunk]))]);

    /// <summary>The same with only those phrases.</summary>
    public SearchWords Only(IEnumerable<Phrase> phrases) => new([.. phrases]);

    /// <summary>Without what is in half of all texts, as long as anything else is looked for.</summary>
    internal static SearchWords Of(IReadOnlyList<Phrase> phrases)
    {
        var rare = phrases.Where(p => p.Choice is not null || !(p.Terms.Count == 1 && Common.Contains(p.Terms[0]))).ToList();
        return new([.. (rare.Count > 0 ? rare : phrases).DistinctBy(p => (p.Text, p.Choice)).Take(MostPhrases)]);
    }

    /// <summary>One word as it is typed: a long run of Chinese is what it consists of.</summary>
    internal static IEnumerable<Phrase> Word(string typed) => Cutter.Cut(typed).GroupBy(t => t.Chunk).SelectMany(chunk => Plain([.. chunk]));

    /// <summary>All that is typed as it stands there; at most one phrase.</summary>
    internal static IEnumerable<Phrase> AsItStands(string typed) => Quoted(typed);

    private static IEnumerable<Phrase> Plain(List<Term> chunk) => IsRun(chunk[0]) && chunk.Count > LongestRun ? Pairs(chunk) : Quoted(chunk);

    private static IEnumerable<Phrase> Quoted(string part) => Quoted(Cutter.Cut(part));

    private static IEnumerable<Phrase> Quoted(List<Term> terms)
    {
        if (terms is [.., { IsTail: true }]) terms.RemoveAt(terms.Count - 1);
        return terms.Count == 0 ? [] : [new([.. terms.Take(MostTerms).Select(t => t.Text)], Script.IsOneDense(terms[Math.Min(terms.Count, MostTerms) - 1].Text))];
    }

    /// <summary>Nobody puts spaces into a Chinese sentence; so its pairs may stand anywhere.</summary>
    private static IEnumerable<Phrase> Pairs(List<Term> run) => run.Count == 1 ? Quoted(run) : run.Where(t => !t.IsTail).Select(t => new Phrase([t.Text]));

    private static bool IsRun(Term term) => System.Text.Rune.DecodeFromUtf16(term.Text, out var c, out _) is System.Buffers.OperationStatus.Done && Script.IsDense(c);

    private static string Limited(string? typed) => typed is { Length: > LongestTyped } ? typed[..LongestTyped] : typed ?? "";

    [GeneratedRegex("[\"“”＂]")]
    private static partial Regex Quotation();
}
