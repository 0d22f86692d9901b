namespace Community.Domain.Attachments;

/// <summary>A post, or a remark on it, shows an attachment in some version of its words: whoever may see the one may see the other. A projection: only KeepUses moves it.</summary>
public sealed class AttachmentUse(int attachmentId, int postId, int commentId)
{
    public int AttachmentId { get; private set; } = attachmentId;
    public int PostId { get; private set; } = postId;

    /// <summary>The remark; 0 where it is the post itself.</summary>
    public int CommentId { get; private set; } = commentId;
}
