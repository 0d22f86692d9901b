namespace Community.Domain.Reviews;

/// <summary>Why a post waits for somebody's judgement before others see it. Numbers are stored.</summary>
public enum HoldCause
{
    /// <summary>It was written with words that the site wants looked at.</summary>
    Words = 1,

    /// <summary>It is one of its author's first, and the site holds those.</summary>
    FirstPost = 2,

    /// <summary>Members have flagged it as spam or abuse.</summary>
    Flags = 3,

    /// <summary>An edit brought words that the site wants looked at.</summary>
    Edit = 4,

    /// <summary>It is a showcase that is still being written, waits for the vendor, or has lost its company's consent.</summary>
    Unpublished = 5,
}
