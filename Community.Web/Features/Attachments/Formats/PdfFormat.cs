namespace Community.Web.Features.Attachments.Formats;

/// <summary>PDF: begins and ends as one. It is only ever saved, never shown in the site's name.</summary>
internal sealed class PdfFormat : IFileFormat
{
    private const int TailLength = 1024;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var tail = new byte[Math.Min(TailLength, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        ByteReader.Require(tail.AsSpan().IndexOf("startxref"u8) >= 0 && tail.AsSpan().IndexOf("%%EOF"u8) >= 0);
        return new(AttachmentKind.Pdf, content);
    }
}
