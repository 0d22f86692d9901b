namespace Community.Tests.Markdown;

public sealed class ExtensionTests
{
    private static readonly string[] Extensions = ["PipeTableSpecs", "TaskListSpecs", "FootnotesSpecs", "AlertBlockSpecs", "CJKFriendlyEmphasis", "EmphasisExtraSpecs", "AutoLinks"];

    // Example by example, why ours is another.
    private static readonly Dictionary<(string Extension, int Example), string> Ours = new()
    {
        [("EmphasisExtraSpecs", 2)] = "of the extra emphasis only strikethrough is ours; there are tags for sub and sup",
        [("EmphasisExtraSpecs", 3)] = "of the extra emphasis only strikethrough is ours",
        [("EmphasisExtraSpecs", 4)] = "of the extra emphasis only strikethrough is ours",
        [("EmphasisExtraSpecs", 5)] = "of the extra emphasis only strikethrough is ours",
        [("EmphasisExtraSpecs", 6)] = "of the extra emphasis only strikethrough is ours",
        [("AutoLinks", 1)] = "links lead to the web or to a mailbox, by no other scheme",
        [("AutoLinks", 15)] = "links lead to the web or to a mailbox, by no other scheme",
        [("AutoLinks", 18)] = "links lead to the web or to a mailbox, by no other scheme",
        [("AutoLinks", 25)] = "a host that cannot be one is no address",
        [("PipeTableSpecs", 20)] = "an empty address leads nowhere",
    };

    public static TheoryData<string, int> All => [.. Extensions.SelectMany(e => Specification.Of(e).Keys.Select(n => (e, n)))];

    [Theory, MemberData(nameof(All))]
    public void An_example_of_an_extension_comes_out_as_its_specification_says(string extension, int number)
    {
        var example = Specification.Of(extension)[number];
        Harmless.Check(Written.AsPost(example.Markdown));
        if (Ours.ContainsKey((extension, number))) Assert.NotEqual(Specification.Expected(example), Specification.Actual(example));
        else Assert.Equal(Specification.Expected(example), Specification.Actual(example));
    }
}
