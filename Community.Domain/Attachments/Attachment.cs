namespace Community.Domain.Attachments;

/// <summary>What kind of file it is, found from its content and never from its name. Numbers are stored.</summary>
public enum AttachmentKind { Png = 1, Jpeg = 2, Gif = 3, WebP = 4, Pdf = 5, Text = 6, Zip = 7, Mp3 = 8, M4a = 9, Ogg = 10, WebM = 11, Mp4 = 12 }

/// <summary>A file that a member has uploaded. Seen by others as soon as a post that they may see uses it.</summary>
public sealed class Attachment : Entity
{
    /// <summary>UTF-16 units.</summary>
    public const int LongestName = 120;

    public Attachment(string token, int ownerId, string name, AttachmentKind kind, long size, int? width, int? height, DateTime now)
        => (Token, OwnerId, Name, Kind, Size, Width, Height, UploadedAt) = (token, ownerId, name, kind, size, width, height, now);

    private Attachment() { }

    /// <summary>Its random name in addresses: nobody guesses it.</summary>
    public string Token { get; private set; } = "";
    public int OwnerId { get; private set; }

    /// <summary>As it was called, without anything that a file name should not have.</summary>
    public string Name { get; private set; } = "";
    public AttachmentKind Kind { get; private set; }

    /// <summary>Bytes, as stored.</summary>
    public long Size { get; private set; }

    /// <summary>Pixels; null where it is no picture.</summary>
    public int? Width { get; private set; }
    public int? Height { get; private set; }
    public DateTime UploadedAt { get; private set; }

    /// <summary>When a moderator destroyed it. Its row stays, so that its address says what became of it.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Destroys it: what it was called and how big it was is forgotten, and so is, elsewhere, what was in it.</summary>
    public void Remove(DateTime now) => (Name, Size, Width, Height, RemovedAt) = ("", 0, null, null, now);

    public bool IsPicture => Kind is AttachmentKind.Png or AttachmentKind.Jpeg or AttachmentKind.Gif or AttachmentKind.WebP;
    public string Address => $"/attachments/{Token}/{Uri.EscapeDataString(Name)}";
}
