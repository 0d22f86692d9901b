namespace Community.Domain.Flags;

/// <summary>One member's word that something is wrong with a post. Only moderators know whose it is.</summary>
public sealed class Flag : Entity
{
    internal Flag(FlagCase @case, Member by, FlagKind kind, string? text, bool counts, DateOnly day, DateTime now)
        => (PostId, ById, Kind, Text, Counts, OrganisationId, Day, At) = (@case.PostId, by.Id, kind, text, counts, by.OrganisationId, day, now);

    private Flag() { }

    public int CaseId { get; private set; }
    public int PostId { get; private set; }
    public int ById { get; private set; }
    public FlagKind Kind { get; private set; }

    /// <summary>What the member wrote to the moderators.</summary>
    public string? Text { get; private set; }

    /// <summary>Counts towards hiding and removing; the others only open the case.</summary>
    public bool Counts { get; private set; }

    /// <summary>The member's organisation when they flagged.</summary>
    public int? OrganisationId { get; private set; }
    public DateOnly Day { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Null until the case is closed.</summary>
    public FlagOutcome? Outcome { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    public bool IsGrave => Kind is FlagKind.Spam or FlagKind.Abusive;

    internal void Answer(FlagOutcome outcome, DateTime now) => (Outcome, AnsweredAt) = (outcome, now);
}
