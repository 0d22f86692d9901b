using System.Globalization;
using System.Text;

namespace Community.Domain.Tags;

/// <summary>How tags are written: lower-case letters, digits, . # + - and Han characters.</summary>
public static class TagName
{
    /// <summary>UTF-16 units, which in a tag are characters, except for the rarest Han.</summary>
    public const int MaxLength = 35;

    /// <summary>The tags in what someone typed, each once, in their order; separated by commas, Chinese commas or spaces.</summary>
    public static IReadOnlyList<string> Parse(string? input)
        => [.. (input ?? "").Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Select(One).Distinct()];

    /// <summary>The only tag in what someone typed.</summary>
    public static string Only(string? input)
    {
        var tags = Parse(input);
        Rule.Require(tags.Count == 1, "tag.one-at-a-time");
        return tags[0];
    }

    /// <summary>One tag as it is kept: NFKC, lower case.</summary>
    public static string One(string raw)
    {
        var tag = Characters.WellFormed(raw).Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        Rule.Require(tag.Length <= MaxLength, "tag.too-long", MaxLength, Start(tag));
        // Something must be read out: "." and ".." would also be steps in the tag's address.
        Rule.Require(tag.EnumerateRunes().All(IsAllowed) && tag.EnumerateRunes().Any(Rune.IsLetterOrDigit), "tag.invalid", tag);
        return tag;
    }

    private static bool IsAllowed(Rune c) => c.Value is >= '0' and <= '9' or '.' or '#' or '+' or '-'
        || Rune.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter || Characters.IsHan(c);

    private static string Start(string tag)
        => tag.Length <= MaxLength ? tag : tag[..(char.IsHighSurrogate(tag[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] + "…";
}
