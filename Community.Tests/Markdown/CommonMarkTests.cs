namespace Community.Tests.Markdown;

public sealed class CommonMarkTests
{
    // Example by example, why ours is another.
    private static readonly Dictionary<string, int[]> Ours = new()
    {
        ["HTML outside the few tags that members may write is text"] =
        [
            21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180,
            181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
        ],
        ["An address on this site begins with a slash, and an empty one leads nowhere"] =
            [194, 195, 200, 203, 204, 484, 485, 486, 487, 492, 495, 496, 498, 499, 500, 502, 503, 504, 522, 567],
        ["Links lead to the web or to a mailbox, by no other scheme"] = [596, 598, 599, 601],
        ["A host that cannot be one is no address"] = [346, 600],
        ["Pictures that are not uploaded here become links"] =
            [517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591],
        ["#5 names a post"] = [64],
        ["Addresses written as they are become links"] = [608, 611],
        ["A language's name becomes a class only when it looks like a name"] = [144],
    };

    private static readonly HashSet<int> Different = [.. Ours.Values.SelectMany(n => n)];

    public static TheoryData<int> TheSame => [.. Specification.CommonMark.Keys.Except(Different)];
    public static TheoryData<int> Otherwise => [.. Different];

    [Theory, MemberData(nameof(TheSame))]
    public void An_example_of_commonmark_comes_out_as_its_specification_says(int number)
    {
        var example = Specification.CommonMark[number];
        Assert.Equal(Specification.Expected(example), Specification.Actual(example));
        Harmless.Check(Written.AsPost(example.Markdown));
    }

    [Theory, MemberData(nameof(Otherwise))]
    public void An_example_that_we_mean_to_treat_otherwise_does_come_out_otherwise(int number)
    {
        var example = Specification.CommonMark[number];
        Assert.NotEqual(Specification.Expected(example), Specification.Actual(example));
        Harmless.Check(Written.AsPost(example.Markdown));
    }

    [Fact]
    public void All_652_examples_are_tried_and_none_has_two_excuses()
    {
        Assert.Equal(652, Specification.CommonMark.Count);
        Assert.Equal(Different.Count, Ours.Values.Sum(n => n.Length));
    }
}
