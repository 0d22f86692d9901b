namespace Community.Web.Data;

/// <summary>A thread whose words the search index has.</summary>
public sealed class IndexedThread(int postId, int version, int length)
{
    public int PostId { get; private set; } = postId;

    /// <summary>How its words were cut; 0 asks for doing it anew.</summary>
    public int Version { get; private set; } = version;

    /// <summary>Terms in all its fields.</summary>
    public int Length { get; private set; } = length;
}

/// <summary>A term at its place in a thread, where the engine has no better way of keeping words; see SqlServer/SqlServerSearchIndex.</summary>
public sealed class Posting(long term, int postId, int place)
{
    public long Term { get; private set; } = term;
    public int PostId { get; private set; } = postId;
    public int Place { get; private set; } = place;
}

/// <summary>What else is found by its name. Numbers are stored.</summary>
public enum NamedKind { Member = 1, Organisation = 2, Tag = 3 }

/// <summary>A word of somebody's or something's name, cut as texts are.</summary>
public sealed class NameTerm(NamedKind kind, string term, int thingId)
{
    public const int LongestTerm = 64;

    public NamedKind Kind { get; private set; } = kind;
    public string Term { get; private set; } = term;
    public int ThingId { get; private set; } = thingId;
}
