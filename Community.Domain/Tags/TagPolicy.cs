namespace Community.Domain.Tags;

/// <summary>How many tags a post carries, and how members agree on what tags mean.</summary>
public sealed record TagPolicy
{
    public const string Section = "Tags";

    public int Min { get; init; } = 1;
    public int Max { get; init; } = 5;

    /// <summary>From this score on a proposed synonym becomes one; it begins with 1, the vote of who proposed it.</summary>
    public int SynonymVotes { get; init; } = 4;

    /// <summary>So far below nothing the proposal is rejected.</summary>
    public int SynonymVotesAgainst { get; init; } = 2;

    /// <summary>How long a tag's excerpt is, where there is one, and its wiki may be.</summary>
    public int ExcerptMin { get; init; } = 20;
    public int ExcerptMax { get; init; } = 300;
    public int WikiMax { get; init; } = 30_000;

    /// <summary>How many required tags a product may have.</summary>
    public int MostRequired { get; init; } = 20;

    /// <summary>The tags in what someone typed, as they are kept.</summary>
    public IReadOnlyList<string> Tags(string? input)
    {
        var tags = TagName.Parse(input);
        Rule.Require(tags.Count >= Min, "tag.none", Min);
        Rule.Require(tags.Count <= Max, "tag.too-many", Max);
        return tags;
    }
}
