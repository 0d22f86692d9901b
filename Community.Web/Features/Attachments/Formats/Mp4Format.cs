using System.Buffers.Binary;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>MP4 and M4A (ISO 14496-12): box by box to the end; the film and what it is made of are there.</summary>
internal sealed class Mp4Format : IFileFormat
{
    public bool Begins(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..].StartsWith("ftyp"u8);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var kind = AttachmentKind.Mp4;
        var (hasFilm, hasData) = (false, false);
        var head = new byte[16];
        for (long at = 0; at < content.Length;)
        {
            content.Position = at;
            var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            ByteReader.Require(read >= 8);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length == 1 && read == 16) length = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8));
            else if (length == 0) length = content.Length - at;
            ByteReader.Require(length >= 8 && length <= content.Length - at);
            var name = head.AsSpan(4, 4);
            ByteReader.Require(name.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0);
            if (at == 0 && IsSound(head.AsSpan(8, 4)))
            {
                kind = AttachmentKind.M4a;
                policy.RequireFits(content.Length, isVideo: false);
            }
            hasFilm |= name.SequenceEqual("moov"u8);
            hasData |= name.SequenceEqual("mdat"u8);
            at += length;
        }
        ByteReader.Require(hasFilm && hasData);
        return new(kind, content);
    }

    private static bool IsSound(ReadOnlySpan<byte> brand) => brand.StartsWith("M4A"u8) || brand.StartsWith("M4B"u8);
}
