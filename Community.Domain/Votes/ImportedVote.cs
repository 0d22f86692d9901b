namespace Community.Domain.Votes;

/// <summary>An anonymous vote that came with an import: it counts for the score, and nobody can change it.</summary>
public sealed class ImportedVote(string source, int externalId, int postId, VoteDirection direction, DateOnly day) : Entity
{
    public string Source { get; private set; } = source;
    public int ExternalId { get; private set; } = externalId;
    public int PostId { get; private set; } = postId;
    public VoteDirection Direction { get; private set; } = direction;
    public DateOnly Day { get; private set; } = day;
}
