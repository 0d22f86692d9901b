using System.Buffers;
using System.Text;

namespace Community.Web.Markdown;

/// <summary>Which characters may stand in a text, and where a word ends.</summary>
internal static class Characters
{
    // Controls break feeds and confuse filters; explicit bidi embeddings, overrides and isolates turn the text around their own.
    private static bool Stays(Rune rune) => rune.Value switch
    {
        '\t' or '\n' => true,
        < 0x20 or (>= 0x7F and <= 0x9F) => false,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        0xFFFE or 0xFFFF => false,
        _ => true,
    };

    /// <summary>The text without control characters, its lines ended as on Unix; half a character becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var clean = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Stays(rune)) clean.Append(units[..rune.EncodeToUtf16(units)]);
            else if (rune.Value == 0) clean.Append('\uFFFD');
        }
        return clean.ToString();
    }

    /// <summary>A letter or digit of a script that puts spaces between words; Chinese, Japanese and Korean do not, or may not.</summary>
    public static bool IsOfWord(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);

    /// <summary>Every character of the scripts in which an address may follow a word without a space.</summary>
    public static readonly string Cjk = string.Concat(Enumerable.Range(0x2E80, 0xA000 - 0x2E80).Concat(Enumerable.Range(0xAC00, 0xD7A4 - 0xAC00))
        .Concat(Enumerable.Range(0xFF00, 0xF0)).Select(c => (char)c)) + "“”‘’…—·";

    /// <summary>Space, and the punctuation of Chinese and Japanese text, which no space follows.</summary>
    public static readonly SearchValues<char> EndOfAddress = SearchValues.Create(" \t\n<，。、；：？！（）《》〈〉「」『』【】〔〕〖〗“”‘’…—～·　");
}
