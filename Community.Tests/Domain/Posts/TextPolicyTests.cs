
namespace Community.Tests.Domain.Posts;

public sealed class TextPolicyTests
{
    private const string Family = "👩‍👩‍👧‍👦", England = "🏴󠁧󠁢󠁥󠁮󠁧󠁿";

    private readonly TextPolicy _text = new();

    [Theory]
    [InlineData("  How do I\tclose \r\n the month?  ", "How do I close the month?")]
    [InlineData("How do I\u00A0\u3000\u2003close it?", "How do I close it?")]
    [InlineData("How do I\u2028close\u2029it?", "How do I close it?")]
    [InlineData("How\u2800do\u2800I close it?\u2800", "How do I close it?")]
    public void A_title_is_one_line_with_single_spaces(string typed, string kept) => Assert.Equal(kept, _text.Title(typed));

    [Theory]
    [InlineData("Invoice\u0000 is wrong\u0007\u001B\u009F", "NUL and other controls")]
    [InlineData("Invoice\u202E is \u202Dwrong\u202C\u2066\u2067\u2068\u2069\u202A\u202B", "characters that turn the direction")]
    [InlineData("\uFEFFInvo\u200Bice\u2060 is\u00AD wr\u034Fong\u200E\u200F\u061C", "zero-width characters")]
    [InlineData("In\u200Dvo\u200Cice is wrong\u200D", "joiners that join nothing")]
    [InlineData("Invoice is wrong\U000E0061\U000E0064", "tags without a flag")]
    [InlineData("\uFE0FInvoice is \uFE0Fwrong", "variation selectors without a character")]
    [InlineData("Invoice is wrong\uFFFE\uFFFF\uFDD0", "noncharacters")]
    public void Nothing_invisible_stays_in_a_title(string typed, string what)
        => Assert.True(_text.Title(typed) == "Invoice is wrong", what);

    [Fact] // not a theory: an attribute cannot hold half a character
    public void No_half_of_a_character_stays()
    {
        Assert.Equal("Invoice is wrong", _text.Title("Invoice\uD83D is wrong\uDE00\uD83D"));
        Assert.Equal("Invoice is wrong", _text.Title("Invoice\uD83D\u0000\uDE00 is wrong"));
        Assert.Equal("lone  surrogates  go", _text.Body("\uFEFFlone \uD83D surrogates \uDE00 go"));
    }

    [Theory]
    [InlineData(Family + " family plan")]
    [InlineData("❤️‍🔥 burning question")]
    [InlineData("🙂‍↔️ no, thank you")]
    [InlineData("👩🏽‍💻 at work")]
    [InlineData("1️⃣ first question")]
    [InlineData("🏳️‍🌈 flag question")]
    [InlineData(England + " flag question")]
    [InlineData("🇨🇳 flag question")]
    [InlineData("می‌خواهم فاکتور")]
    [InlineData("क्‍ष question")]
    [InlineData("葛󠄀城さんの請求書")]
    [InlineData("السلام عليكم")]
    [InlineData("שאלה על חשבונית")]
    public void Emoji_and_scripts_that_need_invisible_characters_keep_them(string title) => Assert.Equal(title, _text.Title(title));

    [Theory]
    [InlineData("abcdef")]
    [InlineData("a b c!")]
    [InlineData("如何开票")]
    [InlineData("U8报错")]
    [InlineData("结账 ✅")]
    [InlineData("𠮷野家怎么")]
    [InlineData("각각각각각각")]
    [InlineData("\u1100\u1161\u1100\u1161\u1100\u1161\u1100\u1161\u1100\u1161\u1100\u1161")]
    [InlineData("éééééé")]
    [InlineData(Family + Family + Family + Family + Family + Family)]
    public void A_title_of_six_characters_or_four_Chinese_ones_is_long_enough(string title) => Assert.Equal(title, _text.Title(title));

    [Theory]
    [InlineData(null, 6)]
    [InlineData("", 6)]
    [InlineData("    \r\n\t  ", 6)]
    [InlineData("\u200B\u200B\u200B\u200B\u200B\u200B\u200B", 6)]
    [InlineData("\u3164\u3164\u3164\u3164\u3164\u3164\u3164", 6)]
    [InlineData("\u2800\u2800\u2800\u2800\u2800\u2800\u2800", 6)]
    [InlineData("\u0000\u0000\u0000\u0000\u0000\u0000\u0000", 6)]
    [InlineData("abcde", 6)]
    [InlineData("a b  c", 6)]
    [InlineData("开票吗", 4)]
    [InlineData("开 票 ", 4)]
    [InlineData("SQL 慢", 6)]
    [InlineData("12345", 6)]
    [InlineData("ééééé", 6)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301", 6)]
    [InlineData("\u1100\u1161\u1100\u1161\u1100\u1161\u1100\u1161\u1100\u1161", 6)]
    [InlineData(Family + Family + Family + Family + Family, 6)]
    [InlineData("ありがとう", 6)]
    public void A_shorter_title_is_refused_and_told_the_least(string? title, int least)
        => Broken.Rule("question.title-too-short", () => _text.Title(title), least);

    [Fact]
    public void A_title_may_have_150_characters_however_they_are_written()
    {
        foreach (var one in (string[])["a", "票", "é", "e\u0301", "🙂", "𠮷", "각"])
        {
            Assert.Equal(Times(150, one), _text.Title(Times(150, one)));
            Broken.Rule("question.title-too-long", () => _text.Title(Times(151, one)), 150);
        }
    }

    [Fact]
    public void A_title_wider_than_its_column_is_refused_however_few_characters_it_has()
    {
        Assert.Equal(Times(27, Family), _text.Title(Times(27, Family)));
        Broken.Rule("question.title-too-long", () => _text.Title(Times(28, Family)), 150);
        Broken.Rule("question.title-too-long", () => _text.Title("가나다라마바" + Times(300, "\u1100")), 150);
    }

    [Fact]
    public void White_space_that_is_not_kept_is_not_counted()
        => Assert.Equal("Why not?", _text.Title(Times(500, " ") + "Why" + Times(500, "\n") + "not?" + Times(500, "\u200B")));

    [Fact]
    public void Marks_that_climb_out_of_their_line_are_refused()
    {
        Assert.NotEmpty(_text.Title("Za" + Times(8, "\u0351") + "lgo comes"));
        Broken.Rule("text.too-many-marks", () => _text.Title("Za" + Times(9, "\u0351") + "lgo comes"), 8);
        Broken.Rule("text.too-many-marks", () => _text.Body("Za" + Times(59_000, "\u0351") + "lgo comes"), 8);
        Broken.Rule("text.too-many-marks", () => _text.Comment("Z" + Times(9, "\u20DD")), 8);
        Broken.Rule("text.too-many-marks", () => _text.Summary("Z" + Times(9, "\u0351")), 8);
        Assert.NotEmpty(_text.Title("ྐྵྐྵྐྵ ཧཱུྃ ཧཱུྃ ཧཱུྃ"));
    }

    [Fact]
    public void A_body_has_one_kind_of_line_end_and_no_blank_lines_around_it()
        => Assert.Equal("    first code\n\nsecond line  \n\n\nthird", _text.Body("\r\n  \t\r\n\u3000\n    first code\r\rsecond line  \r\n\n\u2028third \n \r\n"));

    [Theory]
    [InlineData("a\u0000b\u0007c\u001B[31m, and more", "abc[31m, and more")]
    [InlineData("a tab\tstays a tab", "a tab\tstays a tab")]
    [InlineData("if (\u202Elevel\u2066 != user\u2069)\u202C { }", "if (level != user) { }")]
    [InlineData("tags\U000E0069\U000E0067\U000E006E hide text", "tags hide text")]
    [InlineData("zero\u200Bwidth\u00AD may \u200Cstay\u200E", "zero\u200Bwidth\u00AD may \u200Cstay\u200E")]
    [InlineData("flags may stay " + England, "flags may stay " + England)]
    [InlineData("end of line\u0085next line\u2029last", "end of line\nnext line\nlast")]
    [InlineData("\uFFFFno feed can carry\uFFFE this", "no feed can carry this")]
    public void A_body_keeps_what_was_meant_and_nothing_that_harms(string typed, string kept) => Assert.Equal(kept, _text.Body(typed));

    [Theory]
    [InlineData(null, 10)]
    [InlineData("\r\n \r\n", 10)]
    [InlineData("123456789", 10)]
    [InlineData("a\n\n\n\n\n\n\n\n\n\nb", 10)]
    [InlineData("a                   b", 10)]
    [InlineData("a\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200Bb", 10)]
    [InlineData("怎么开票？", 6)]
    public void A_body_that_says_too_little_is_refused(string? body, int least)
        => Broken.Rule("post.body-too-short", () => _text.Body(body), least);

    [Fact]
    public void A_body_of_ten_characters_or_six_Chinese_ones_is_long_enough()
    {
        Assert.Equal("1234567890", _text.Body("1234567890"));
        Assert.Equal("怎么开票呢？", _text.Body("怎么开票呢？"));
    }

    [Fact]
    public void A_body_may_have_30_000_characters()
    {
        Assert.Equal(60_000, _text.Body(Times(30_000, "🙂")).Length);
        Broken.Rule("post.body-too-long", () => _text.Body(Times(30_001, "票")), 30_000);
        Broken.Rule("post.body-too-long", () => _text.Body(Times(6_000, Family)), 30_000);
    }

    [Fact]
    public void A_comment_has_2_to_1_000_characters_and_may_have_lines()
    {
        Assert.Equal("ok", _text.Comment(" ok "));
        Assert.Equal("多谢", _text.Comment("多谢"));
        Assert.Equal("Thanks!\nIt works.", _text.Comment("\r\n   Thanks!\r\nIt works.\r\n"));
        Broken.Rule("comment.too-short", () => _text.Comment("  +  "), 2);
        Broken.Rule("comment.too-short", () => _text.Comment("谢"), 2);
        Broken.Rule("comment.too-short", () => _text.Comment("\u200B\u200B"), 2);
        Assert.Equal(1_000, _text.Comment(Times(1_000, "谢")).Length);
        Broken.Rule("comment.too-long", () => _text.Comment(Times(1_001, "谢")), 1_000);
    }

    [Fact]
    public void An_edit_summary_is_one_line_and_may_be_empty()
    {
        Assert.Equal("", _text.Summary(null));
        Assert.Equal("", _text.Summary(" \n "));
        Assert.Equal("Spelling, links", _text.Summary("Spelling,\nlinks"));
        Assert.Equal(300, _text.Summary(Times(300, "a")).Length);
        Broken.Rule("edit.summary-too-long", () => _text.Summary(Times(301, "a")), 300);
    }

    [Theory]
    [InlineData("How do I\tclose \r\n the \u200Bmonth?")]
    [InlineData("❤️\u200D\u200D\u200D🔥 \uFE0F\uFE0F burning question")]
    [InlineData("👩\u200D \u200D💻 at work \u200D")]
    [InlineData("🏴\U000E0067 \U000E0062\U000E007F\U000E0065 flag question")]
    [InlineData("می\u200C\u200C\u200Dخواهم فاکتور")]
    public void A_clean_text_is_not_cleaned_again(string typed)
    {
        var title = _text.Title(typed);
        Assert.Equal(title, _text.Title(title));
        var body = _text.Body(typed);
        Assert.Equal(body, _text.Body(body));
    }

    [Fact]
    public void A_site_may_set_other_limits()
        => Broken.Rule("question.title-too-short", () => new TextPolicy { TitleMin = 15 }.Title("How do I close?"[..14]), 15);

    private static string Times(int times, string text) => string.Concat(Enumerable.Repeat(text, times));
}
