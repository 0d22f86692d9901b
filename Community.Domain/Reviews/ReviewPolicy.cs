namespace Community.Domain.Reviews;

/// <summary>What somebody looks at before, or shortly after, others see it.</summary>
public sealed record ReviewPolicy
{
    public const string Section = "Reviews";

    /// <summary>So many of a new member's first posts are looked at.</summary>
    public int FirstPosts { get; init; } = 3;

    /// <summary>Those wait to be looked at before others see them.</summary>
    public bool HoldFirstPosts { get; init; }

    /// <summary>Answers by members below this reputation …</summary>
    public int LateReputation { get; init; } = 50;

    /// <summary>… to questions older than this are looked at.</summary>
    public int LateDays { get; init; } = 60;

    /// <summary>For so long what a member is looking at is shown to nobody else.</summary>
    public int ClaimMinutes { get; init; } = 10;

    /// <summary>So many members who find a post fine are enough; of staff one is.</summary>
    public int Reviewers { get; init; } = 2;

    public bool IsSound => FirstPosts >= 0 && LateDays > 0 && ClaimMinutes > 0 && Reviewers > 0;

    public bool IsLate(Member author, Question question, DateTime now)
        => !author.IsStaff && author.Id != question.AuthorId && author.Reputation < LateReputation && now - question.PostedAt > TimeSpan.FromDays(LateDays);
}
