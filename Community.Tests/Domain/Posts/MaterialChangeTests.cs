using System.Diagnostics;
using System.Text;

namespace Community.Tests.Domain.Posts;

public sealed class MaterialChangeTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 300).Select(i => $"word{i} ")).Trim();

    [Theory]
    [InlineData("Old title", "New title", true)]
    [InlineData("old title", "Old title", true)]
    [InlineData("Old title", "Old title", false)]
    [InlineData("Old title", " Old  title ", false)]
    [InlineData(null, null, false)]
    [InlineData(null, "", false)]
    [InlineData(null, "Title", true)]
    public void Another_title_is_another_question(string? before, string? after, bool material)
        => Assert.Equal(material, MaterialChange.Between(before, after, Long, Long));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(61, true)]
    public void Sixty_added_or_removed_characters_are_material_in_a_long_text(int count, bool material)
    {
        var more = Long.Insert(700, new string('票', count));
        Assert.Equal(material, Body(Long, more));
        Assert.Equal(material, Body(more, Long));
        Assert.Equal(material, Body(Long, Long + new string('票', count)));
        Assert.Equal(material, Body(Long, new string('票', count) + Long));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_replaced_character_counts_twice(int count, bool material)
        => Assert.Equal(material, Body(Long, Long.Remove(700, count).Insert(700, new string('票', count))));

    [Fact]
    public void Changes_all_over_the_text_are_added_up()
    {
        var many = new StringBuilder(Long);
        for (var i = 0; i < 29; i++) many[i * 50] = '票';
        Assert.False(Body(Long, many.ToString()));
        many[29 * 50] = '票';
        Assert.True(Body(Long, many.ToString()));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Ten_per_cent_of_the_longer_text_are_material_in_a_short_one(int count, bool material)
    {
        var text = new string('a', 100);
        Assert.Equal(material, Body(text, text + new string('b', count)));
        Assert.Equal(material, Body(text + new string('b', count), text));
    }

    [Fact]
    public void White_space_is_one_character_however_much_of_it_there_is()
    {
        Assert.False(Body("one two three", "  one\n\n\n\n\ttwo" + new string(' ', 500) + "three\r\n"));
        Assert.True(Body("one two three", "onetwothree"));
    }

    [Fact]
    public void An_unchanged_or_empty_text_is_not_material()
    {
        Assert.False(Body("", ""));
        Assert.False(Body("", " \n "));
        Assert.False(Body(Long, Long));
        Assert.True(Body("", "a"));
        Assert.True(Body("a", ""));
        Assert.True(Body("a", "b"));
    }

    [Fact]
    public void An_emoji_is_one_character_of_the_script()
        => Assert.False(Body(Long, Long + string.Concat(Enumerable.Repeat("🙂", 59))));

    [Fact]
    public void Moving_a_paragraph_is_material_and_exchanging_two_letters_is_not()
    {
        Assert.True(Body(Long, Long[200..] + Long[..200]));
        Assert.False(Body(Long, Long.Replace("word77 ", "wrod77 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_numbers_are_settings()
    {
        Assert.True(MaterialChange.Between(null, null, Long, Long + "12345", new() { Characters = 5 }));
        Assert.False(MaterialChange.Between(null, null, "aaaa", "aabb", new() { Percent = 101 }));
        Assert.True(MaterialChange.Between(null, null, "aaaa", "bbbb", new() { Percent = 200 }));
        Assert.False(MaterialChange.Between(null, null, "aaaa", "bbbb", new() { Percent = 201 }));
    }

    [Fact]
    public void The_search_for_the_shortest_script_agrees_with_the_longest_common_part()
    {
        var chance = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var (before, after) = (Some(chance), Some(chance));
            var script = before.Length + after.Length - 2 * LongestCommon(before, after);
            for (var limit = 1; limit <= 26; limit++)
                Assert.Equal(script >= limit, MaterialChange.Between(null, null, before, after, new() { Characters = limit, Percent = 10_000 }));
        }
    }

    [Fact]
    public void The_longest_bodies_are_compared_in_no_time()
    {
        var chance = new Random(7);
        var noise = string.Concat(Enumerable.Range(0, 30_000).Select(_ => (char)('a' + chance.Next(2))));
        var other = string.Concat(Enumerable.Range(0, 30_000).Select(_ => (char)('a' + chance.Next(2))));
        var clock = Stopwatch.StartNew();
        Assert.True(Body(noise, other));
        Assert.False(Body(noise, "b" + noise[..15_000] + "xyz" + noise[15_010..] + "a"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    private static bool Body(string before, string after) => MaterialChange.Between("Title", "Title", before, after);

    private static string Some(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(14)).Select(_ => (char)('a' + chance.Next(3))));

    private static int LongestCommon(string a, string b)
    {
        var best = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                best[i, j] = a[i - 1] == b[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
        return best[a.Length, b.Length];
    }
}
