namespace Community.Domain.Attachments;

/// <summary>A piece of what is in an attachment: big ones are written and read piece by piece.</summary>
public sealed class AttachmentChunk(int attachmentId, int number, byte[] bytes)
{
    /// <summary>Bytes of every piece but the last.</summary>
    public const int Length = 256 * 1024;

    public int AttachmentId { get; private set; } = attachmentId;

    /// <summary>From 0, without gaps.</summary>
    public int Number { get; private set; } = number;
    public byte[] Bytes { get; private set; } = bytes;
}
