using System.Diagnostics;
using System.Text;

namespace Community.Tests.Domain.Members;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Zhang San", "ZHANG SAN")]
    [InlineData("Zhang San", "  zhang\u3000\u00A0san ")]
    [InlineData("admin", "аdmin")]
    [InlineData("admin", "ADMIN")]
    [InlineData("admin", "admin\u200B")]
    [InlineData("admin", "ad\u00ADmin")]
    [InlineData("admin", "adm\u0131n")]
    [InlineData("admin", "ADMİN")]
    [InlineData("admin", "Adm1n")]
    [InlineData("admin", "ａｄｍｉｎ")]
    [InlineData("admin", "𝓪𝓭𝓶𝓲𝓷")]
    [InlineData("admin", "ᴀᴅᴍɪɴ")]
    [InlineData("admin", "АDМІN")]
    [InlineData("HTTP", "НТТР")]
    [InlineData("BENK", "ВЕΝК")]
    [InlineData("paypal", "paypaI")]
    [InlineData("paypal", "раураl")]
    [InlineData("apple", "аррӏе")]
    [InlineData("microsoft", "rnicrosoft")]
    [InlineData("Alice", "AIice")]
    [InlineData("Bob", "B0b")]
    [InlineData("é", "e\u0301")]
    [InlineData("Å", "\u212B")]
    [InlineData("ﬁle", "FILE")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Istanbul", "İstanbul")]
    [InlineData("Νίκος", "ΝΊΚΟΣ")]
    [InlineData("Мама", "МАМА")]
    [InlineData("Наташа", "НАТАША")]
    [InlineData("葛󠄀城", "葛城")]
    [InlineData("塚", "\uFA10")]
    [InlineData("エ場", "工場")]
    [InlineData("Bob ❤️", "Bob ❤")]
    public void Names_that_read_alike_have_one_key(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("张三", "李四")]
    [InlineData("张三", "張三")]
    [InlineData("Jose", "José")]
    [InlineData("Ann", "Anna")]
    [InlineData("Nina", "Vina")]
    [InlineData("ZhangSan", "Zhang San")]
    [InlineData("User 2", "User 3")]
    [InlineData("Мама", "Папа")]
    [InlineData("は", "ば")]
    [InlineData("김철수", "김철")]
    [InlineData("🐉", "🐍")]
    public void Names_that_read_differently_have_different_keys(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Zhang San", "zhang san")]
    [InlineData("  Mimi\t\n Bill ", "rnlrnl blll")]
    [InlineData("张三", "张三")]
    [InlineData("", "")]
    [InlineData(" \u200B\u2800\u3164\u0000", "")]
    public void A_key_is_stable_because_it_is_stored(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void Half_a_character_in_an_imported_name_has_a_key() => Assert.Equal("a\uFFFDb", NameKey.Of("a\uD83Db"));

    [Fact]
    public void Every_single_character_has_a_key_that_is_its_own_key()
    {
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            if (!Rune.IsValid(c)) continue;
            var name = $"x{char.ConvertFromUtf32(c)}e";
            var key = NameKey.Of(name);
            Assert.True(NameKey.Of(key) == key, $"U+{c:X4}");
        }
    }

    [Fact]
    public void Capital_and_small_letters_have_one_key()
    {
        for (var c = 0; c <= 0x1FFFF; c++)
        {
            if (!Rune.IsValid(c) || c == 'ı') continue; // its capital is I only in Turkish
            var one = new Rune(c);
            Assert.True(NameKey.Of(one.ToString()) == NameKey.Of(Rune.ToUpperInvariant(one).ToString()), $"U+{c:X4}");
            Assert.True(NameKey.Of(one.ToString()) == NameKey.Of(Rune.ToLowerInvariant(one).ToString()), $"U+{c:X4}");
        }
    }

    [Fact]
    public void Any_mixture_of_characters_has_a_short_key_that_is_its_own_key()
    {
        var chance = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, chance.Next(round % 10 == 0 ? 400 : 12)).Select(_ => Any(chance)));
            var key = NameKey.Of(name);
            Assert.InRange(key.Length, 0, NameKey.MaxLength);
            Assert.Equal(key, NameKey.Of(key));
            if (name.All(c => !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF' or >= '\uFDD0' and <= '\uFDEF')))
                Assert.Equal(key, NameKey.Of(name.Normalize(NormalizationForm.FormKC)));
        }
    }

    [Fact]
    public void Tricky_names_have_keys_too()
    {
        foreach (var (name, kind) in TrickyNames.All) Assert.True(NameKey.Of(NameKey.Of(name)) == NameKey.Of(name), kind);
        string[] spelled = ["zero-width space", "dotless i", "Cyrillic a", "case", "ideographic space", "fullwidth, NFKC=admin", "soft hyphen", "math script NFKC=admin", "small caps"];
        Assert.All(spelled, kind => Assert.Equal(NameKey.Of("admin"), NameKey.Of(TrickyNames.All.First(row => row.Kind == kind).Name)));
    }

    [Fact]
    public void Long_imported_names_keep_their_start_and_differ_by_their_end()
    {
        var name = new string('张', 5_000);
        var key = NameKey.Of(name);
        Assert.Equal(NameKey.MaxLength, key.Length);
        Assert.StartsWith(name[..150], key, StringComparison.Ordinal);
        Assert.NotEqual(key, NameKey.Of(name + "三"));
        Assert.Equal(key, NameKey.Of(key));
        Assert.Equal(200, NameKey.Of(new string('a', 200)).Length);
        Assert.DoesNotContain('~', NameKey.Of(new string('a', 200)));
        Assert.InRange(NameKey.Of("a" + string.Concat(Enumerable.Repeat("🐉", 200))).Length, 190, NameKey.MaxLength);
    }

    [Fact]
    public void A_name_as_long_as_a_book_is_no_burden()
    {
        var clock = Stopwatch.StartNew();
        NameKey.Of(string.Concat(Enumerable.Repeat("m\u0301张", 100_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static string Any(Random chance) => chance.Next(4) switch
    {
        0 => ((char)chance.Next(0x20, 0x7F)).ToString(),
        1 => ((char)chance.Next(0xA0, 0x600)).ToString(),
        2 => ((char)chance.Next(0x10000)).ToString(),
        _ => "iIlj\u0307\u0301\u0323m\u0131 \u1100\u1161\u11A8"[chance.Next(13)].ToString(),
    };
}
