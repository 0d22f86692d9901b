namespace Community.Domain.Attachments;

/// <summary>What may be uploaded, and how much.</summary>
public sealed record AttachmentPolicy
{
    public const string Section = "Attachments";
    private const int Megabyte = 1024 * 1024;

    /// <summary>Megabytes of a file, and of a video.</summary>
    public int Megabytes { get; init; } = 8;
    public int VideoMegabytes { get; init; } = 50;

    /// <summary>Millions of pixels in a picture.</summary>
    public int Megapixels { get; init; } = 40;

    /// <summary>What a packed file may become when it is unpacked: megabytes, and how many times its own size.</summary>
    public int UnpackedMegabytes { get; init; } = 256;
    public int UnpackedTimes { get; init; } = 100;

    /// <summary>Files and megabytes of a member in a day.</summary>
    public int PerDay { get; init; } = 100;
    public int MegabytesPerDay { get; init; } = 200;

    /// <summary>Files sent with one form.</summary>
    public int PerForm { get; init; } = 10;

    /// <summary>Hours after which a file that nothing shows is removed.</summary>
    public int UnusedHours { get; init; } = 48;

    public bool IsSound => Megabytes > 0 && VideoMegabytes >= Megabytes && VideoMegabytes <= 1000 && Megapixels > 0 && UnpackedMegabytes > 0 && UnpackedTimes > 0 && PerDay >= 0 && MegabytesPerDay >= 0 && PerForm > 0 && UnusedHours > 0;

    public long LongestFile => (long)Megabytes * Megabyte;
    public long LongestVideo => (long)VideoMegabytes * Megabyte;
    public long MostUnpacked => (long)UnpackedMegabytes * Megabyte;
    public long MostBytesPerDay => (long)MegabytesPerDay * Megabyte;

    /// <summary>Refuses what is too long, whatever it is.</summary>
    public void RequireFits(long length, bool isVideo)
    {
        Rule.Require(length > 0, "attachment.empty");
        Rule.Require(length <= (isVideo ? LongestVideo : LongestFile), isVideo ? "attachment.video-too-big" : "attachment.too-big", isVideo ? VideoMegabytes : Megabytes);
    }

    /// <summary>A few bytes may say that they are a picture which no memory holds.</summary>
    public void RequireFewPixels(long width, long height) => Rule.Require(width * height <= Megapixels * 1_000_000L, "attachment.too-many-pixels", Megapixels);
}
