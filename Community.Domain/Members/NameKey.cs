using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Community.Domain.Members;

/// <summary>The key under which names are unique: names that read alike have the same one.</summary>
/// <remarks>
/// Compatibility decomposition (two names agree in it exactly when they agree in NFKC), case fold, and the skeleton of
/// Unicode's confusables, repeated until nothing changes, so the key of a key is itself. The key is for comparing, never
/// for showing: l, i, 1 and | are one letter in it, m is written rn. .NET has no full case fold; upper then lower case with
/// ß → ss does for every letter that NFKD leaves. Normalisation needs ICU: do not run with InvariantGlobalization.
/// </remarks>
public static class NameKey
{
    /// <summary>UTF-16 units of the longest key: the width of its column.</summary>
    public const int MaxLength = 200;

    private const int HashLength = 40;

    // Letters that stay themselves in a key, so that a shortened key is its own key too.
    private const string HashLetters = "abcdefghkpqstuvz";

    // Unicode does not count small capitals as confusable with capitals; whoever reads ᴀᴅᴍɪɴ does.
    private const string SmallCapitals = "ᴀʙᴅᴇꜰɢʜᴊᴋĸʟᴍʍɴᴘꞯʀᴛ", SmallCapitalsRead = "abdefghjkklmmnpqrt";

    private static readonly Lazy<FrozenDictionary<int, string>> Looks = new(Load);

    /// <summary>
    /// At most <see cref="MaxLength"/> long, for names of any length: longer keys are cut and end in a hash of the whole.
    /// Empty for a name in which nothing can be seen.
    /// </summary>
    public static string Of(string name)
    {
        var key = Characters.WellFormed(name);
        for (var previous = ""; key != previous;) (previous, key) = (key, Read(key.Normalize(NormalizationForm.FormKD)));
        return key.Length <= MaxLength ? key : Shortened(key);
    }

    /// <summary>What the name looks like in the case in which it is written: ν is v here, where the key goes by its capital.</summary>
    internal static string Skeleton(string name)
        => string.Concat(name.Normalize(NormalizationForm.FormKD).EnumerateRunes().Select(c => Looks.Value.GetValueOrDefault(c.Value) ?? c.ToString()));

    private static string Read(string decomposed)
    {
        var key = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed.EnumerateRunes())
        {
            if (Characters.IsBlank(c))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else if (c.Value is 0x307 && key.Length > 0 && key[^1] is 'l' or 'j') continue; // i and j have their dot already
            else if (!Rune.IsControl(c) && !Characters.IsInvisible(c)) key.Append(Look(c));
        }
        return key.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// A letter whose capital looks like one of A–Z is that one: Greek Ν is n although ν looks like v, Cyrillic В and в are b,
    /// and i is l because its capital is. Else a name in capitals would pass for another, or not be the same in small letters.
    /// </summary>
    private static string Look(Rune c)
    {
        if (c.Value is 'ß' or 'ẞ') return "ss";
        var upper = Rune.ToUpperInvariant(c);
        if (Looks.Value.TryGetValue(upper.Value, out var look) && look is [>= 'A' and <= 'Z' or >= 'a' and <= 'z']) return look.ToLowerInvariant();
        var folded = Rune.ToLowerInvariant(upper);
        return Looks.Value.TryGetValue(folded.Value, out look) ? look : folded.ToString();
    }

    private static string Shortened(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashLength / 2);
        var kept = MaxLength - HashLength - 1;
        if (char.IsHighSurrogate(key[kept - 1])) kept--;

        var shortened = new StringBuilder(key, 0, kept, MaxLength).Append('~');
        foreach (var b in hash) shortened.Append(HashLetters[b >> 4]).Append(HashLetters[b & 15]);
        return shortened.ToString();
    }

    private static FrozenDictionary<int, string> Load()
    {
        var looks = SmallCapitals.Zip(SmallCapitalsRead).ToDictionary(pair => (int)pair.First, pair => pair.Second.ToString());
        // The white letters on black circles and squares, in which NFKD sees no letters.
        for (var i = 0; i < 26; i++) looks[0x1F150 + i] = looks[0x1F170 + i] = ((char)('a' + i)).ToString();
        using var file = new StreamReader(typeof(NameKey).Assembly.GetManifestResourceStream("confusables.tsv")!);
        while (file.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var look, var characters]) throw new InvalidDataException(line);
            var reads = string.Concat(CodePoints(look).Select(char.ConvertFromUtf32));
            foreach (var character in CodePoints(characters)) looks.TryAdd(character, reads);
        }
        return looks.ToFrozenDictionary();
    }

    private static IEnumerable<int> CodePoints(string hex) => hex.Split(' ').Select(h => int.Parse(h, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
