namespace Community.Web.Features.Origins;

/// <summary>What pass 1 remembers of a question or answer, for finding its batch and for the five checks.</summary>
internal sealed class PostFacts
{
    public required bool IsQuestion { get; init; }
    public required int Batch { get; set; }
    public int Head { get; init; }
    public int Score { get; init; }
    public int? AnswerCount { get; init; }
    public int? CommentCount { get; init; }
    public int? Accepted { get; init; }
    public int Votes { get; set; }
    public int Answers { get; set; }
    public int Comments { get; set; }
    public int Accepts { get; set; }
}

/// <summary>A tag of the dump: with its own row, or (without an id) only named by questions.</summary>
internal sealed class TagFacts
{
    public required string Name { get; init; }
    public required int Ordinal { get; init; }
    public int? Id { get; init; }
    public int? Count { get; init; }
    public int Questions { get; set; }
    public DateTime? FirstUsed { get; set; }
    public string Key => Id is { } id ? $"{id}" : $"~{Name}";
}

/// <summary>A closing or reopening, kept aside until every original is there.</summary>
internal sealed record Closing(int PostId, DateTime At, int? User, string? UserName, CloseReason? Reason, int? Original);

/// <summary>What pass 1 knows of a dump when it is through. Ids are the dump's.</summary>
internal sealed class DumpIndex
{
    public const int HeadsPerBatch = 100, TagsPerBatch = 200;

    /// <summary>Reputation by user.</summary>
    public Dictionary<int, int> Users { get; } = [];

    /// <summary>Authors of whom only a name is left, by its key.</summary>
    public Dictionary<string, (string Name, DateTime FirstSeen)> Names { get; } = [];
    public Dictionary<int, PostFacts> Posts { get; } = [];
    public List<TagFacts> Tags { get; } = [];
    public Dictionary<string, TagFacts> TagsByName { get; } = [];

    /// <summary>The posts that are texts of a tag.</summary>
    public Dictionary<int, (TagFacts Tag, TagPart Part)> Wikis { get; } = [];
    public List<Closing> Closings { get; } = [];
    public Dictionary<int, DateTime> ClosedAt { get; } = [];

    /// <summary>What a duplicate is linked to, where its closing does not say.</summary>
    public Dictionary<int, int> Originals { get; } = [];

    /// <summary>Violations that the dump itself has, by check.</summary>
    public Dictionary<string, int> Violations { get; } = [];

    /// <summary>Reading from `&lt;a&gt;&lt;b&gt;`, `|a|b|`; as names are kept here.</summary>
    public static IReadOnlyList<string> TagNames(string? raw)
        => [.. (raw ?? "").Split(['<', '>', '|', ' '], StringSplitOptions.RemoveEmptyEntries).Select(TagName).Distinct()];

    public static string TagName(string raw)
    {
        var name = raw.Trim().ToLowerInvariant().Replace(' ', '-');
        return name.Length <= 70 ? name : name[..70];
    }
}
