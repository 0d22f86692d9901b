using System.Text;
using System.Text.RegularExpressions;

namespace Community.Domain.Reviews;

/// <summary>
/// The words that the site wants looked at before others read them. They are found however they are spaced, in full-width or
/// other forms; Chinese ones with anything but letters and digits between their characters.
/// </summary>
public sealed record SensitiveWords
{
    public const string Section = "SensitiveWords";

    private const int LongestText = 200_000;

    /// <summary>Separated by commas or lines.</summary>
    public string Chinese { get; init; } = "代开发票, 加微信, 刷单兼职, 网络博彩, 六合彩, 私服外挂, 办证刻章, 裸聊";

    /// <summary>Separated by commas or lines.</summary>
    public string English { get; init; } = "online casino, viagra, cialis, buy followers, payday loan, crypto giveaway, escort service";

    private Regex? Pattern => _pattern ??= Make();
    private Regex? _pattern;

    /// <summary>The first such word in a text, as it is written there; null where there is none.</summary>
    public string? Find(string text)
    {
        if (Pattern is not { } pattern) return null;
        var match = pattern.Match(Plain(text.Length > LongestText ? text[..LongestText] : text));
        return match.Success ? match.Value : null;
    }

    private Regex? Make()
    {
        char[] separators = [',', '，', '、', ';', '；', '\n', '\r'];
        List<string> patterns = [.. $"{Chinese},{English}".Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain).Where(w => w.Length > 0).Distinct().Select(Of)];
        return patterns.Count == 0 ? null : new Regex(string.Join('|', patterns), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>Chinese has no spaces, so none tells words apart; in other scripts a word is one as it stands, or with each of its letters apart.</summary>
    private static string Of(string word)
    {
        List<string> letters = [.. word.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)).Select(r => Regex.Escape(r.ToString()))];
        if (word.EnumerateRunes().Any(Characters.IsHan)) return string.Join(@"[^\p{L}\p{N}]*", letters);
        var whole = string.Join(@"[\s\p{P}]*", word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        return $@"\b(?:{whole}|{string.Join(@"[\s\p{P}]+", letters)})\b";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Characters.WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Characters.IsInvisible(c)) plain.Append(Rune.ToLowerInvariant(c).ToString());
        return plain.ToString();
    }
}
