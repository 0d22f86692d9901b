using System.Buffers.Binary;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>WebP (RFC 9649): chunk by chunk; what was told about the picture is left out, and the header says so.</summary>
internal sealed class WebPFormat : IFileFormat
{
    private const byte TellsExif = 0x08, TellsXmp = 0x04;

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP"];

    public bool Begins(ReadOnlySpan<byte> head) => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var file = ByteReader.Of(content);
        file.Take(4);
        var end = (long)file.LittleLong() + 8;
        ByteReader.Require(end <= content.Length && end >= 20);
        file.Take(4);
        var kept = new MemoryStream(file.Left);
        kept.Write("RIFF\0\0\0\0WEBP"u8);
        var (width, height, hasPicture) = (0, 0, false);
        while (file.At + 8 <= end)
        {
            var from = file.At;
            var name = System.Text.Encoding.ASCII.GetString(file.Take(4));
            var length = ByteReader.Length(file.LittleLong());
            var data = file.Take(length);
            if ((length & 1) == 1) file.Take(1);
            ByteReader.Require(file.At <= end);
            if (!Kept.Contains(name)) continue;
            hasPicture |= name is "VP8 " or "VP8L" or "ANMF";
            if (name is "VP8 " or "VP8L" or "VP8X")
            {
                var size = Size(name, data);
                ByteReader.Require(size is { Width: > 0, Height: > 0 });
                policy.RequireFewPixels(size.Width, size.Height);
                if (width == 0) (width, height) = size;
            }
            var chunk = file.Since(from).ToArray();
            if (name is "VP8X") chunk[8] &= unchecked((byte)~(TellsExif | TellsXmp));
            kept.Write(chunk);
        }
        ByteReader.Require(hasPicture && width > 0);
        BinaryPrimitives.WriteUInt32LittleEndian(kept.GetBuffer().AsSpan(4), (uint)kept.Length - 8);
        return new(AttachmentKind.WebP, kept, width, height);
    }

    private static (int Width, int Height) Size(string name, ReadOnlySpan<byte> data)
    {
        ByteReader.Require(data.Length >= 10 || (name is "VP8L" && data.Length >= 5));
        if (name is "VP8X") return (1 + Three(data[4..]), 1 + Three(data[7..]));
        if (name is "VP8L")
        {
            ByteReader.Require(data[0] == 0x2F);
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }
        ByteReader.Require(data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]));
        return (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
    }

    private static int Three(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
