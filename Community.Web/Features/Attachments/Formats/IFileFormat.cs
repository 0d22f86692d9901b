namespace Community.Web.Features.Attachments.Formats;

/// <summary>One kind of file: how it is known by its content, and what of it is kept.</summary>
internal interface IFileFormat
{
    /// <summary>So many bytes tell every format from the others.</summary>
    const int HeadLength = 64;

    /// <summary>The file begins as this format does.</summary>
    bool Begins(ReadOnlySpan<byte> head);

    /// <summary>Goes through the whole file by the rules of the format. What does not keep them is refused; what the file need not tell is left out.</summary>
    KeptFile Read(Stream content, AttachmentPolicy policy);
}

/// <summary>What is kept of a file.</summary>
/// <param name="Content">At its beginning, and can be read again.</param>
internal sealed record KeptFile(AttachmentKind Kind, Stream Content, int? Width = null, int? Height = null);

/// <summary>The formats that there are, and which of them a file has.</summary>
internal static class FileFormats
{
    private static readonly IFileFormat[] All = [new PngFormat(), new JpegFormat(), new GifFormat(), new WebPFormat(), new PdfFormat(), new ZipFormat(), new Mp4Format(), new WebMFormat(), new OggFormat(), new Mp3Format(), new TextFormat()];

    /// <summary>Reads a file as what it is, whatever it is called.</summary>
    public static KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        policy.RequireFits(content.Length, isVideo: true);
        var head = new byte[IFileFormat.HeadLength];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var format = All.FirstOrDefault(f => f.Begins(head.AsSpan(0, length))) ?? throw new RuleBrokenException("attachment.kind");
        policy.RequireFits(content.Length, format is Mp4Format or WebMFormat);
        content.Position = 0;
        var kept = format.Read(content, policy);
        kept.Content.Position = 0;
        return kept;
    }

    public static bool IsVideo(AttachmentKind kind) => kind is AttachmentKind.Mp4 or AttachmentKind.WebM;

    /// <summary>How its name ends.</summary>
    public static string Extension(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Png => ".png",
        AttachmentKind.Jpeg => ".jpg",
        AttachmentKind.Gif => ".gif",
        AttachmentKind.WebP => ".webp",
        AttachmentKind.Pdf => ".pdf",
        AttachmentKind.Text => ".txt",
        AttachmentKind.Zip => ".zip",
        AttachmentKind.Mp3 => ".mp3",
        AttachmentKind.M4a => ".m4a",
        AttachmentKind.Ogg => ".ogg",
        AttachmentKind.WebM => ".webm",
        _ => ".mp4",
    };

    /// <summary>What browsers are told that it is.</summary>
    public static string MediaType(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Png => "image/png",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Gif => "image/gif",
        AttachmentKind.WebP => "image/webp",
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Text => "text/plain; charset=utf-8",
        AttachmentKind.Zip => "application/zip",
        AttachmentKind.Mp3 => "audio/mpeg",
        AttachmentKind.M4a => "audio/mp4",
        AttachmentKind.Ogg => "audio/ogg",
        AttachmentKind.WebM => "video/webm",
        _ => "video/mp4",
    };

    /// <summary>Shown where one is, rather than saved: nothing in these can act.</summary>
    public static bool IsShown(AttachmentKind kind) => kind is not (AttachmentKind.Pdf or AttachmentKind.Text or AttachmentKind.Zip);
}
