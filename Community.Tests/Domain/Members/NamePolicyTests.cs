using Microsoft.Extensions.Configuration;

namespace Community.Tests.Domain.Members;

public sealed class NamePolicyTests
{
    private const string Family = "👩‍👩‍👧‍👦";

    private readonly NamePolicy _names = new() { Reserved = ["Contoso", "Contoso Cloud", "用友", "U8", "畅捷通U8"] };

    [Theory]
    [InlineData("张三", "张三")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("Al", "Al")]
    [InlineData("  Zhang   San ", "Zhang San")]
    [InlineData("Zhang\u3000San\n", "Zhang San")]
    [InlineData("Ｚｈａｎｇ", "Zhang")]
    [InlineData("ﬁle", "file")]
    [InlineData("Ⅷ", "VIII")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("葛󠄀城", "葛城")]
    [InlineData("Bob ❤️", "Bob ❤")]
    [InlineData("محمد علي", "محمد علي")]
    [InlineData("李雷🐉", "李雷🐉")]
    [InlineData("김철수", "김철수")]
    [InlineData("O'Brien-Łukasz, Jr.", "O'Brien-Łukasz, Jr.")]
    [InlineData("null", "null")]
    public void A_name_is_kept_in_its_plain_form(string typed, string kept) => Assert.Equal(kept, _names.Name(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    [InlineData("\u2800\u2800\u2800")]
    [InlineData("张")]
    [InlineData("A")]
    [InlineData("e\u0301")]
    [InlineData("①")]
    [InlineData("🇨🇳")]
    [InlineData("𠮷")]
    public void A_name_of_one_character_or_none_is_too_short(string? name) => Broken.Rule("member.name-too-short", () => _names.Name(name), 2);

    [Fact]
    public void A_name_has_at_most_40_characters_and_80_units()
    {
        Assert.Equal(40, _names.Name(new string('张', 40)).Length);
        Assert.Equal(80, _names.Name(string.Concat(Enumerable.Repeat("🐉", 40))).Length);
        Broken.Rule("member.name-too-long", () => _names.Name(new string('a', 41)), 40);
        Broken.Rule("member.name-too-long", () => _names.Name("ﷺﷺﷺ"), 40);
        Broken.Rule("member.name-too-long", () => _names.Name(string.Concat(Enumerable.Repeat("각\u11A8\u11A8", 30))), 40);
    }

    [Theory]
    [InlineData("admin\u200B", "U+200B")]
    [InlineData("\u202Enimda", "U+202E")]
    [InlineData("x\u2066y", "U+2066")]
    [InlineData("\u200F\u200E", "U+200F")]
    [InlineData("\uFEFFbom", "U+FEFF")]
    [InlineData("Al\u00ADan", "U+00AD")]
    [InlineData("a\u0000b", "U+0000")]
    [InlineData("a\rb\nc", "U+000D")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\u2028b", "U+2028")]
    [InlineData("Wang\uFFFE", "U+FFFE")]
    [InlineData("Wang\uE000", "U+E000")]
    [InlineData("Wang\u0378", "U+0378")]
    [InlineData("\u3164\u3164", "U+3164")]
    [InlineData("\uFFA0\uFFA0", "U+FFA0")]
    [InlineData("\u115Fabc", "U+115F")]
    [InlineData("Wang\u034F", "U+034F")]
    [InlineData("Wang\U000E0061", "U+E0061")]
    [InlineData(Family + " Wang", "U+200D")]
    [InlineData("\u0301Wang", "U+0301")]
    [InlineData("´Wang", "U+0301")]
    public void Characters_that_do_not_show_are_refused_and_named(string name, string character)
        => Broken.Rule("member.name-characters", () => _names.Name(name), character);

    [Fact] // not a theory: an attribute cannot hold half a character
    public void Half_a_character_is_refused()
    {
        Broken.Rule("member.name-characters", () => _names.Name("Wang \uD83D"), "U+D83D");
        Broken.Rule("member.name-characters", () => _names.Name("\uDE00 Wang"), "U+DE00");
    }

    [Fact]
    public void Marks_that_climb_out_of_their_line_are_refused()
        => Broken.Rule("text.too-many-marks", () => _names.Name("Z" + new string('\u0351', 9) + "algo"), 8);

    [Theory]
    [InlineData("admin")]
    [InlineData("ADMIN\u3000")]
    [InlineData("Administrator")]
    [InlineData("Moderators")]
    [InlineData("Support")]
    [InlineData("Official")]
    [InlineData("System")]
    [InlineData("community")]
    [InlineData("管理员")]
    [InlineData("管理員")]
    [InlineData("官方")]
    [InlineData("客服")]
    [InlineData("版主")]
    [InlineData("官方客服小王")]
    [InlineData("小王（客服）")]
    [InlineData("客 服 小王")]
    [InlineData("客.服")]
    [InlineData("Admin Zhang")]
    [InlineData("Zhang_Admin")]
    [InlineData("zhang-admin")]
    [InlineData("[Admin] Zhang")]
    [InlineData("admin小王")]
    [InlineData("SystemAdmin")]
    [InlineData("ZhangAdmin")]
    [InlineData("AdminZhang")]
    [InlineData("admin007")]
    [InlineData("007admin")]
    [InlineData("a.d.m.i.n")]
    [InlineData("A D M I N")]
    [InlineData("Contoso")]
    [InlineData("Contoso Zhang")]
    [InlineData("contoso-cloud")]
    [InlineData("用友小王")]
    [InlineData("U8")]
    [InlineData("u8 小王")]
    [InlineData("小王畅捷通 U8")]
    public void Names_that_read_as_staff_are_refused(string name) => Broken.Rule("member.name-reserved", () => _names.Name(name));

    [Theory]
    [InlineData("аdmin", "Cyrillic а")]
    [InlineData("аԁmіn", "mostly Cyrillic")]
    [InlineData("АDМІN", "Cyrillic capitals")]
    [InlineData("ΑDΜΙΝ", "Greek capitals")]
    [InlineData("Adm1n", "one for i")]
    [InlineData("Admln", "l for i")]
    [InlineData("AdmIn", "capital I")]
    [InlineData("adm|n", "bar for i")]
    [InlineData("adm\u0131n", "dotless i")]
    [InlineData("admın Zhang", "dotless i in a word")]
    [InlineData("ADMİN", "capital I with a dot")]
    [InlineData("adrnin", "rn for m")]
    [InlineData("ａｄｍｉｎ", "full width")]
    [InlineData("𝓪𝓭𝓶𝓲𝓷", "mathematical script")]
    [InlineData("ⓐⓓⓜⓘⓝ", "circled")]
    [InlineData("ᴀᴅᴍɪɴ", "small capitals")]
    [InlineData("🅰🅳🅼🅸🅽", "white on black")]
    [InlineData("ádmîn", "accents")]
    [InlineData("a\u0336d\u0336m\u0336i\u0336n\u0336", "struck through")]
    [InlineData("Supp0rt", "zero for o")]
    [InlineData("Ѕυррοrt", "Cyrillic and Greek")]
    [InlineData("Sυpport Zhang", "Greek υ for u in a word")]
    [InlineData("0fficial Zhang", "zero for O in a word")]
    [InlineData("С0ntoso", "the vendor in Cyrillic")]
    [InlineData("\u2F46官\u65B9", "a radical beside the word")]
    [InlineData("官⽅", "a radical that looks like 方")]
    public void Look_alikes_of_staff_are_refused(string name, string how)
    {
        var broken = Record.Exception(() => _names.Name(name)) as RuleBrokenException;
        Assert.True(broken?.Code == "member.name-reserved", $"{how}: {broken?.Code}");
    }

    [Fact]
    public void The_refusal_names_the_word()
    {
        Broken.Rule("member.name-reserved", () => _names.Name("官方客服小王"), "官方");
        Broken.Rule("member.name-reserved", () => _names.Name("Аdmin Zhang"), "admin");
    }

    [Theory]
    [InlineData("Administer")]
    [InlineData("Badminton Fan")]
    [InlineData("Supporter")]
    [InlineData("Systematic Sue")]
    [InlineData("U80")]
    [InlineData("方官")]
    [InlineData("Wu8")]
    [InlineData("小王在客厅服")]
    public void Names_that_only_contain_the_letters_are_welcome(string name) => Assert.Equal(name, _names.Name(name));

    [Fact]
    public void Staff_may_read_as_staff()
    {
        Assert.Equal("官方客服小王", _names.Name("官方客服小王", isStaff: true));
        Assert.Equal("Community", _names.Name("Community", isStaff: true));
        Broken.Rule("member.name-characters", () => _names.Name("Admin\u200B", isStaff: true));
    }

    [Fact]
    public void The_configuration_adds_names_to_those_kept_for_staff()
    {
        var bound = new ConfigurationBuilder().AddInMemoryCollection([new("Names:Reserved:0", "Fabrikam"), new("Names:StaffWords:0", "boss"), new("Names:Max", "20")])
            .Build().GetSection("Names").Get<NamePolicy>()!;
        Broken.Rule("member.name-reserved", () => bound.Name("Fabrikam Zhang"));
        Broken.Rule("member.name-reserved", () => bound.Name("The Boss"));
        Broken.Rule("member.name-reserved", () => bound.Name("Admin Zhang"));
        Broken.Rule("member.name-too-long", () => bound.Name(new string('a', 21)), 20);
    }

    [Fact]
    public void A_kept_name_is_kept_as_it_is_the_next_time()
    {
        foreach (var (name, kind) in TrickyNames.All)
        {
            if (Record.Exception(() => _names.Name(name)) is { } refused)
            {
                Assert.True(refused is RuleBrokenException, $"{kind}: {refused}");
                continue;
            }
            var kept = _names.Name(name);
            Assert.True(_names.Name(kept) == kept, kind);
            Assert.True(kept.IsNormalized(System.Text.NormalizationForm.FormKC), kind);
        }
    }
}
