namespace Community.Domain.Tags;

/// <summary>How many tags a post carries.</summary>
public sealed record TagPolicy
{
    public const string Section = "Tags";

    public int Min { get; init; } = 1;
    public int Max { get; init; } = 5;

    /// <summary>The tags in what someone typed, as they are kept.</summary>
    public IReadOnlyList<string> Tags(string? input)
    {
        var tags = TagName.Parse(input);
        Rule.Require(tags.Count >= Min, "tag.none", Min);
        Rule.Require(tags.Count <= Max, "tag.too-many", Max);
        return tags;
    }
}
