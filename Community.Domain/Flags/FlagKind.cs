namespace Community.Domain.Flags;

/// <summary>What a member says is wrong with a post. Numbers are stored.</summary>
public enum FlagKind { Spam = 1, Abusive = 2, NotAnAnswer = 3, Duplicate = 4, Outdated = 5, NeedsAttention = 6 }

/// <summary>What became of flags. Numbers are stored.</summary>
public enum FlagOutcome
{
    Upheld = 1,
    Declined = 2,

    /// <summary>The author took the post away before anyone judged.</summary>
    Moot = 3,
}

/// <summary>What a moderator does about the post when the flags were right.</summary>
public enum FlagEffect
{
    /// <summary>What there was to do is done, or small: the post stays, and is shown.</summary>
    Nothing = 1,
    Delete = 2,

    /// <summary>Deletes it, and its author loses reputation.</summary>
    RemoveAsSpam = 3,
}
