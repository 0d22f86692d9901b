namespace Community.Domain.Flags;

/// <summary>What flags can do by themselves, and whose count.</summary>
public sealed record FlagPolicy
{
    public const string Section = "Flags";

    public int PerDay { get; init; } = 10;

    /// <summary>Flags count from this reputation on, or by a verified organisation.</summary>
    public int CountsFrom { get; init; } = 15;

    /// <summary>So many members of one organisation count for one post.</summary>
    public int PerOrganisation { get; init; } = 2;

    /// <summary>So many spam or abuse flags that count hide a post …</summary>
    public int ToHide { get; init; } = 3;

    /// <summary>… and so many remove it.</summary>
    public int ToRemove { get; init; } = 6;

    /// <summary>A post of this score is not hidden by flags alone.</summary>
    public int SafeFromScore { get; init; } = 3;

    /// <summary>Who was declined so often …</summary>
    public int Declined { get; init; } = 3;

    /// <summary>… among the last so many answered flags does not count …</summary>
    public int AmongLast { get; init; } = 5;

    /// <summary>… for so many days.</summary>
    public int DoesNotCountDays { get; init; } = 30;

    /// <summary>The characters of what a member may write to the moderators.</summary>
    public int LongestText { get; init; } = 500;

    public bool IsSound => PerDay > 0 && ToHide > 0 && ToRemove >= ToHide && PerOrganisation > 0 && Declined > 0 && AmongLast >= Declined && LongestText is > 0 and <= 500;

    /// <summary>Posts that only a moderator takes away.</summary>
    public bool Protects(Post post, Member author, Head head) => author.IsStaff || (head as Question)?.AcceptedId == post.Id || post.Score >= SafeFromScore || post.IsBeyondFlags;

    /// <summary>Whether a member's flags count, by what became of their last ones, the newest first.</summary>
    public bool Counts(Member by, IReadOnlyList<FlagAnswer> lately, DateTime now)
    {
        var last = lately.Take(AmongLast).ToList();
        var isWary = last.Count(a => a.Outcome is FlagOutcome.Declined) >= Declined && now - last.Max(a => a.At) < TimeSpan.FromDays(DoesNotCountDays);
        return !isWary && (by.IsOfVerifiedOrganisation || by.IsStaff || by.ShownReputation(now) >= CountsFrom);
    }
}

/// <summary>What became of a flag, and when.</summary>
public sealed record FlagAnswer(FlagOutcome Outcome, DateTime At);
