namespace Community.Web.Features.Search;

/// <summary>
/// What English words have in common: "posting" and "posted" are "post". M. F. Porter, An algorithm for suffix stripping,
/// Program 14 (1980), 130–137, step by step; the letters of its rules are the paper's. Words with other characters stay as they are.
/// </summary>
internal static class Porter
{
    // Longest first: the longest suffix that fits decides, whether or not enough is left before it.
    private static readonly (string Suffix, string Stem)[] Second =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string Suffix, string Stem)[] Third = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Fourth = ["ement", "ance", "ence", "able", "ible", "ment", "sion", "tion", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower)) return word;
        word = Past(Plural(word));
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1))) word = $"{word[..^1]}i";
        word = Longest(Second, word);
        word = Longest(Third, word);
        word = Residual(word);
        if (word.EndsWith('e') && (Measure(word.AsSpan(0, word.Length - 1)) is var m && (m > 1 || (m == 1 && !EndsShort(word.AsSpan(0, word.Length - 1)))))) word = word[..^1];
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Plural(string word)
        => Ends(word, "sses") || Ends(word, "ies") ? word[..^2] : Ends(word, "ss") || !Ends(word, "s") ? word : word[..^1];

    private static string Past(string word)
    {
        if (Ends(word, "eed")) return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var cut = Ends(word, "ed") ? 2 : Ends(word, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut))) return word;
        var stem = word[..^cut];
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz")) return $"{stem}e";
        if (EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? $"{stem}e" : stem;
    }

    private static string Longest((string Suffix, string Stem)[] rules, string word)
    {
        foreach (var (suffix, stem) in rules)
            if (Ends(word, suffix)) return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 0 ? $"{word[..^suffix.Length]}{stem}" : word;
        return word;
    }

    private static string Residual(string word)
    {
        foreach (var suffix in Fourth)
        {
            if (!Ends(word, suffix)) continue;
            var length = suffix is "sion" or "tion" ? 3 : suffix.Length; // the s or t stays
            return Measure(word.AsSpan(0, word.Length - length)) > 1 ? word[..^length] : word;
        }
        return word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsConsonant(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    /// <summary>m: how often a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var m = 0;
        for (var i = 1; i < word.Length; i++)
            if (IsConsonant(word, i) && !IsConsonant(word, i - 1)) m++;
        return m;
    }

    /// <summary>*v*</summary>
    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (!IsConsonant(word, i)) return true;
        return false;
    }

    /// <summary>*d</summary>
    private static bool EndsDouble(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>*o</summary>
    private static bool EndsShort(ReadOnlySpan<char> word) => word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');
}
