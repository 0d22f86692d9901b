namespace Community.Tests.Domain.Members;

public sealed class LevelPolicyTests
{
    private static readonly LevelPolicy Usual = new();

    [Theory]
    [InlineData(-12, 1)]
    [InlineData(1, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(4_999, 5)]
    [InlineData(5_000, 6)]
    [InlineData(34_999, 11)]
    [InlineData(1_000_000, 12)]
    public void Reputation_brings_a_member_to_a_level(int reputation, int number) => Assert.Equal(number, Usual.Of(reputation).Number);

    [Fact]
    public void Every_level_leads_to_the_next_until_the_highest()
    {
        Assert.Equal([1, 100, 500, 1_000, 2_500, 5_000, 8_000, 12_000, 16_000, 20_000, 25_000, 35_000], Usual.All.Select(l => l.From));
        Assert.Equal(Usual.All.Skip(1), Usual.All.SkipLast(1).Select(l => Usual.After(l)!));
        Assert.Null(Usual.After(Usual.All[^1]));
    }

    [Fact]
    public void Another_ladder_takes_the_place_of_the_usual_one()
    {
        var steep = new LevelPolicy { From = [1, 10, 1_000] };
        Assert.True(steep.IsLadder);
        Assert.Equal((2, 3, 1_000), (steep.Of(999).Number, steep.All.Count, steep.After(steep.Of(999))!.From));
    }

    [Theory]
    [InlineData(5, 10)] // nobody would stand below the first step
    [InlineData(1, 10, 10)]
    [InlineData(1, 20, 10)]
    [InlineData(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)] // one more than there are titles
    public void What_does_not_rise_from_one_is_no_ladder(params int[] steps) => Assert.False(new LevelPolicy { From = steps }.IsLadder);
}
