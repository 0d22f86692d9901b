namespace Community.Web.Features.Attachments.Formats;

/// <summary>Ogg (RFC 3533): page by page to the end, beginning with a sound.</summary>
internal sealed class OggFormat : IFileFormat
{
    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("OggS\0"u8);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var file = ByteReader.Of(content);
        while (file.Left > 0)
        {
            var isFirst = file.At == 0;
            ByteReader.Require(file.Take(5).SequenceEqual("OggS\0"u8));
            file.Take(21);
            var length = 0;
            foreach (var part in file.Take(file.Byte())) length += part;
            var packet = file.Take(length);
            if (isFirst) Rule.Require(packet.StartsWith("OpusHead"u8) || packet.StartsWith("\x01vorbis"u8) || packet.StartsWith("\u007FFLAC"u8) || packet.StartsWith("Speex   "u8), "attachment.kind");
        }
        return new(AttachmentKind.Ogg, content);
    }
}
