using Community.Domain.Tags;

namespace Community.Tests.Domain.Tags;

public sealed class TagTests
{
    private readonly TagPolicy _tags = new();

    [Theory]
    [InlineData("c#, f#,c++", "c#|f#|c++")]
    [InlineData("node.js .net", "node.js|.net")]
    [InlineData("库存、成本，FIFO", "库存|成本|fifo")]
    [InlineData(" C#,,c# ", "c#")]
    [InlineData("ＳＱＬ　Ｓｅｒｖｅｒ", "sql|server")]
    [InlineData("B A b a", "b|a")]
    [InlineData("über straße Бухгалтерия", "über|straße|бухгалтерия")]
    [InlineData("𠮷野家 u8-cloud", "𠮷野家|u8-cloud")]
    [InlineData("e\u0301cole", "école")]
    public void Tags_are_separated_by_commas_and_spaces_and_each_is_kept_once(string typed, string kept)
        => Assert.Equal(kept.Split('|'), TagName.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ,，、 \n")]
    public void Nothing_typed_is_no_tags(string? typed)
    {
        Assert.Empty(TagName.Parse(typed));
        Broken.Rule("tag.none", () => _tags.Tags(typed), 1);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData(";")]
    [InlineData("a&b")]
    [InlineData("<b>")]
    [InlineData("what?")]
    [InlineData("a_b")]
    [InlineData("a:b")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("--")]
    [InlineData("c\u200B")]
    [InlineData("c\u202E#")]
    [InlineData("x\u030C")]
    [InlineData("a\u0000")]
    [InlineData("🐉")]
    [InlineData("٣")]
    [InlineData("ﷺ")]
    [InlineData("two words")]
    [InlineData("")]
    public void Other_characters_are_refused(string tag) => Broken.Rule("tag.invalid", () => TagName.One(tag));

    [Fact]
    public void Half_a_character_is_refused() => Broken.Rule("tag.invalid", () => TagName.One("a\uD83D"), "a\uFFFD");

    [Fact]
    public void The_refusal_names_the_tag() => Broken.Rule("tag.invalid", () => TagName.Parse("c#, A&B"), "a&b");

    [Fact]
    public void A_tag_has_at_most_35_characters()
    {
        Assert.Equal(35, TagName.One(new string('库', 35)).Length);
        Broken.Rule("tag.too-long", () => TagName.One(new string('a', 36)), 35, new string('a', 35) + "…");
        Broken.Rule("tag.too-long", () => TagName.One(string.Concat(Enumerable.Repeat("𠮷", 18))), 35, string.Concat(Enumerable.Repeat("𠮷", 17)) + "…");
    }

    [Fact]
    public void A_post_has_one_to_five_tags()
    {
        Assert.Equal(["a", "b", "c", "d", "e"], _tags.Tags("a b c d e A, B"));
        Broken.Rule("tag.too-many", () => _tags.Tags("a b c d e f"), 5);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], new TagPolicy { Max = 6 }.Tags("a b c d e f"));
    }

    [Theory]
    [InlineData("C#")]
    [InlineData("Größe")]
    [InlineData("ＦＩＦＯ")]
    [InlineData("İx")]
    [InlineData("Ǆx")]
    public void A_kept_tag_is_kept_as_it_is_the_next_time(string typed)
    {
        if (Record.Exception(() => TagName.One(typed)) is RuleBrokenException) return;
        Assert.Equal(TagName.One(typed), TagName.One(TagName.One(typed)));
    }
}
