namespace Community.Domain.Questions;

/// <summary>How one post refers to another. Numbers are stored.</summary>
public enum PostLinkKind
{
    /// <summary>Something in the thread names the other thread. Kept by KeepLinks.</summary>
    Linked = 1,
    Duplicate = 3,

    /// <summary>A question was asked about a showcase.</summary>
    Showcase = 4,

    /// <summary>A question is like another one. Made now and then by RelateQuestions; one that names itself tells when that was.</summary>
    Related = 5,
}

/// <summary>One post refers to another.</summary>
public sealed class PostLink(int postId, int relatedId, PostLinkKind kind, DateTime at)
{
    public int PostId { get; private set; } = postId;
    public int RelatedId { get; private set; } = relatedId;
    public PostLinkKind Kind { get; private set; } = kind;
    public DateTime At { get; private set; } = at;
}
