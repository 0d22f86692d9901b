namespace Community.Domain.Origins;

/// <summary>What an imported thing became here. Numbers are stored.</summary>
public enum ImportedKind { Member = 1, Tag = 2, Post = 3, Comment = 4 }

/// <summary>Ties a thing here to what it was where it came from, so that nothing comes twice and its origin can be shown.</summary>
public sealed class ExternalId(string source, ImportedKind kind, string key, int localId, int runId, string? licence) : Entity
{
    public string Source { get; private set; } = source;
    public ImportedKind Kind { get; private set; } = kind;

    /// <summary>The id there; for an author of whom only a name is left, ~ and the name's key.</summary>
    public string Key { get; private set; } = key;
    public int LocalId { get; private set; } = localId;
    public int RunId { get; private set; } = runId;

    /// <summary>Under which a post or comment may be shown, as its source names it: CC BY-SA 4.0.</summary>
    public string? Licence { get; private set; } = licence;
}
