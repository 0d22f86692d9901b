namespace Community.Domain.Drafts;

/// <summary>What a draft is to become. Numbers are stored.</summary>
public enum DraftKind { Ask = 1, Answer = 2, Edit = 3, Showcase = 4 }

/// <summary>Something that a member has begun to write: one for each thing that it can become, seen by nobody else.</summary>
public sealed class Draft
{
    /// <summary>UTF-16 units.</summary>
    public const int TagsWidth = 400;

    /// <summary>UTF-16 units.</summary>
    public const int MoreWidth = 20_000;

    public Draft(int memberId, DraftKind kind, int targetId) => (MemberId, Kind, TargetId) = (memberId, kind, targetId);

    private Draft() { } // for EF; assigns nothing

    public int MemberId { get; private set; }
    public DraftKind Kind { get; private set; }

    /// <summary>The question that is answered, or the post that is edited; 0 for what is new.</summary>
    public int TargetId { get; private set; }

    public string? Title { get; private set; }
    public string? Body { get; private set; }
    public string? Tags { get; private set; }
    public int? ProductId { get; private set; }
    public int? ModuleId { get; private set; }
    public int? VersionId { get; private set; }
    public string? Comment { get; private set; }
    public int? Basis { get; private set; }

    /// <summary>The fields that only some forms have, encoded as forms are.</summary>
    public string? More { get; private set; }

    /// <summary>Raised by one each time it is saved.</summary>
    public int Version { get; private set; }
    public DateTime SavedAt { get; private set; }

    /// <summary>Which open page saved it last, and that page's how manyeth saving it was.</summary>
    public Guid? Writer { get; private set; }
    public int Turn { get; private set; }

    /// <summary>
    /// Takes what was typed on top of the version <paramref name="from"/>. What was saved elsewhere since is never overwritten
    /// unseen. A page knows its own savings by their turns, since an answer may get lost on its way, and may overtake another.
    /// </summary>
    /// <returns>False for a saving that a later one of the same page has overtaken.</returns>
    public bool Save(DraftForm typed, int from, Guid? writer, int turn, TextPolicy text, DateTime now)
    {
        var isOwn = writer is not null && writer == Writer;
        if (isOwn && turn <= Turn) return false;
        Rule.Require(from == Version || isOwn, "draft.changed-elsewhere");
        typed.RequireFits(text);
        (Title, Body, Tags, ProductId, ModuleId, VersionId, Comment, Basis, More) = typed;
        (Writer, Turn, SavedAt) = (writer, turn, now);
        Version++;
        return true;
    }
}
