using System.Globalization;
using System.Text;

namespace Community.Tests.Domain.Questions;

public sealed class SlugTests
{
    [Theory]
    [InlineData("How do I read a file, line by line?", "how-do-i-read-a-file-line-by-line")]
    [InlineData("  C# & F#: what's new?! ", "c-f-what-s-new")]
    [InlineData("如何在 U8 中结转库存？", "如何在-u8-中结转库存")]
    [InlineData("Où est la façade de l'Œuvre?", "ou-est-la-facade-de-l-oeuvre")]
    [InlineData("Größe der Łódź-Straße", "grosse-der-lodz-strasse")]
    [InlineData("e\u0301cole x\u030C", "ecole-x")]
    [InlineData("İstanbul ılık Ⅷ ①", "istanbul-ilik-viii-1")]
    [InlineData("ＦＩＦＯ　ｃｏｓｔ", "fifo-cost")]
    [InlineData("がぎぐ 각 ガ", "がぎぐ-각-ガ")]
    [InlineData("Как закрыть месяц?", "как-закрыть-месяц")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("Ελλάδα", "ελλάδα")]
    [InlineData("snake_case/../../etc", "snake-case-etc")]
    [InlineData("a\u200Bb\u202Ec\u00ADd", "abcd")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("50% off", "50-off")]
    public void An_address_has_the_words_of_the_title(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("👩‍👩‍👧‍👦 🇨🇳")]
    [InlineData("\u0301\u0302")]
    [InlineData("--- _ ---")]
    public void A_title_without_words_is_question(string title) => Assert.Equal("question", Slug.Of(title));

    [Fact]
    public void Half_a_character_is_no_part_of_an_address() => Assert.Equal("a-b", Slug.Of("a\uD83Db"));

    [Fact]
    public void A_long_address_ends_with_a_whole_word()
    {
        Assert.Equal(string.Join('-', Enumerable.Repeat("invoice", 10)), Slug.Of(string.Concat(Enumerable.Repeat("Invoice! ", 40))));
        Assert.Equal(new string('a', 80), Slug.Of(new string('a', 80) + " b"));
    }

    [Fact]
    public void A_long_address_without_words_ends_with_a_whole_character()
    {
        Assert.Equal(new string('票', 80), Slug.Of(new string('票', 150)));
        Assert.Equal("a" + string.Concat(Enumerable.Repeat("𠮷", 39)), Slug.Of("a" + string.Concat(Enumerable.Repeat("𠮷", 100))));
        Assert.Equal("ab-" + new string('票', 77), Slug.Of("ab " + new string('票', 150)));
        Assert.Equal(78, Slug.Of(string.Concat(Enumerable.Repeat("नि\u0902", 50))).Length);
    }

    [Fact]
    public void An_address_is_its_own_address_whatever_the_title()
    {
        var chance = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var title = string.Concat(Enumerable.Range(0, chance.Next(120)).Select(_ => chance.Next(3) switch
            {
                0 => (char)chance.Next(0x20, 0x7F),
                1 => (char)chance.Next(0xA0, 0x600),
                _ => (char)chance.Next(0x10000),
            }));
            var slug = Slug.Of(title);
            Assert.Equal(slug, Slug.Of(slug));
            Assert.InRange(slug.Length, 1, Slug.MaxLength);
            Assert.False(slug.StartsWith('-') || slug.EndsWith('-') || slug.Contains("--", StringComparison.Ordinal), slug);
            Assert.All(slug.EnumerateRunes(), c => Assert.True(c.Value == '-' || Rune.IsLetterOrDigit(c)
                || Rune.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark, $"U+{c.Value:X4}"));
            Assert.DoesNotContain(slug, c => c is >= 'A' and <= 'Z');
        }
    }
}
