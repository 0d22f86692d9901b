using Community.Web.Features.Officials;
using Community.Web.Features.Origins;

namespace Community.Web.Features.Questions;

/// <summary>Who wrote something, as it stands beside it.</summary>
public sealed record Writer(int Id, string Name, int Reputation, Roles Roles, MemberKind Kind)
{
    public string Address => $"/members/{Id}";

    /// <summary>Where they work, unless they hide it; null in remarks, which are too short for it.</summary>
    public string? Company { get; init; }
    public string? CompanySlug { get; init; }
}

/// <summary>A question's or an answer's words on its page.</summary>
/// <param name="Html">As it was made when the words were written; safe to show as it is.</param>
/// <param name="Import">Null for what was written here.</param>
public sealed record PostView(
    int Id, Writer Author, string Html, int Score, int UpVotes, int DownVotes, DateTime PostedAt, DateTime? EditedAt, int Revisions,
    DateTime? DeletedAt, int? DeletedById, bool IsLocked, int ThankCount, int ThankPoints, int BountyWon, Imported? Import)
{
    public Origin? Origin => Origin.Of(Import, !IsAnswer);
    public bool IsDeleted => DeletedAt is not null;
    public bool IsAnswer { get; init; }
    public bool IsAccepted { get; init; }

    /// <summary>For which products it is the official answer now.</summary>
    public IReadOnlyList<OfficialView> Officials { get; init; } = [];

    /// <summary>Official, and not for other versions than the reader's alone.</summary>
    public bool IsOfficialHere => !IsDeleted && Officials.Any(o => o.Applies is not Applies.No);
    public IReadOnlyList<CommentView> Comments { get; init; } = [];

    /// <summary>Somebody has suggested an edit, and it waits.</summary>
    public bool HasSuggestion { get; init; }

    /// <summary>The reader's own standing vote.</summary>
    public VoteDirection? Mine { get; init; }

    /// <summary>Members deleted it together, and may bring it back so.</summary>
    public bool IsDeletedByVotes { get; init; }

    /// <summary>The reader has flagged it, and nobody has judged yet.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>Why only the reader, as its author or a moderator, sees it for now.</summary>
    public HoldCause? HeldFor { get; init; }

    /// <summary>The reader has given thanks for it.</summary>
    public bool IsThanked { get; init; }
}

/// <summary>A remark on the page.</summary>
public sealed record CommentView(int Id, int PostId, Writer Author, string Html, DateTime PostedAt, int Score);
