using System.Text;

namespace Community.Domain.Members;

/// <summary>Finds the word by which a name reads as staff, however it is spelled.</summary>
internal static class StaffWord
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>
    /// Words are compared by their <see cref="NameKey"/>, so аdmin with a Cyrillic а and Adm1n are admin. A Latin word must stand
    /// alone (Admin Zhang, SystemAdmin, admin007, or a name that is nothing but a.d.m.i.n; not Administer); a Chinese one may
    /// stand anywhere, because Chinese is written without spaces (官方客服小王).
    /// </summary>
    public static string? In(string name, IReadOnlyList<string> reserved) => Find(name, reserved) ?? Find(NameKey.Skeleton(name), reserved);

    private static string? Find(string name, IReadOnlyList<string> reserved)
    {
        var words = Words(name);
        var phrases = new[] { Phrase(words), Phrase(words.Select(word => word.Trim(Digits))), Phrase(Words(name, atHumps: true)) };
        var spelled = string.Concat(words);
        var (whole, wholeWithoutNumber) = (NameKey.Of(spelled), NameKey.Of(spelled.Trim(Digits)));

        return reserved.FirstOrDefault(word =>
        {
            var parts = Words(word);
            var key = NameKey.Of(string.Concat(parts));
            if (key.Length == 0) return false;
            if (word.EnumerateRunes().Any(Characters.IsHan)) return whole.Contains(key, StringComparison.Ordinal);
            return key == whole || key == wholeWithoutNumber || phrases.Any(p => p.Contains(Phrase(parts), StringComparison.Ordinal));
        });
    }

    private static string Phrase(IEnumerable<string> words) => $" {string.Join(' ', words.Where(word => word.Length > 0).Select(NameKey.Of))} ";

    /// <summary>Runs of letters and digits, Chinese apart from the rest, without accents. At humps, SystemAdmin and admin7 are two words.</summary>
    private static List<string> Words(string text, bool atHumps = false)
    {
        List<string> words = [""];
        var before = new Rune(' ');
        foreach (var c in text.Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(c => !Characters.IsMark(c)))
        {
            if (!Rune.IsLetterOrDigit(c) || Characters.IsHan(before) != Characters.IsHan(c) || (atHumps && IsHump(before, c))) words.Add("");
            if (Rune.IsLetterOrDigit(c)) words[^1] += c;
            before = c;
        }
        words.RemoveAll(word => word.Length == 0);
        return words;
    }

    private static bool IsHump(Rune before, Rune c) => (Rune.IsLower(before) && Rune.IsUpper(c)) || Rune.IsDigit(before) != Rune.IsDigit(c);
}
