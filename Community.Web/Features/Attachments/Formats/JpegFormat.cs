using System.Buffers.Binary;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>JPEG (ITU-T T.81): segment by segment; of what cameras and programs add only the colours and which way is up are kept, and nothing behind the end.</summary>
internal sealed class JpegFormat : IFileFormat
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Exif = 0xE1;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, Start, 0xFF]);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var file = ByteReader.Of(content);
        var kept = new MemoryStream(file.Left);
        kept.Write(file.Take(2));
        var (width, height, hasScan, turn) = (0, 0, false, 1);
        while (true)
        {
            var marker = Marker(file);
            if (marker == End) break;
            ByteReader.Require(marker is not (0x00 or 0x01 or 0xFF or (>= 0xD0 and <= Start)));
            var from = file.At;
            var length = file.BigShort();
            ByteReader.Require(length >= 2);
            var data = file.Take(length - 2);
            if (IsFrame(marker))
            {
                ByteReader.Require(width == 0 && data.Length >= 6 + 3 && data[5] is >= 1 and <= 4 && data.Length == 6 + (3 * data[5]));
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
                ByteReader.Require(width > 0 && height > 0);
                policy.RequireFewPixels(width, height);
            }
            if (marker == Exif && turn == 1 && Orientation.Of(data) is > 1 and var orientation)
            {
                turn = orientation;
                kept.Write([0xFF, Exif, .. Orientation.Segment(turn)]);
            }
            if (IsKept(marker, data)) kept.Write([0xFF, marker, .. file.Since(from)]);
            if (marker != Scan) continue;
            ByteReader.Require(width > 0);
            hasScan = true;
            from = file.At;
            SkipScan(file);
            kept.Write(file.Since(from));
        }
        ByteReader.Require(hasScan);
        kept.Write([0xFF, End]);
        return turn >= 5 ? new(AttachmentKind.Jpeg, kept, height, width) : new(AttachmentKind.Jpeg, kept, width, height);
    }

    /// <summary>Any number of filling bytes may stand before a marker.</summary>
    private static byte Marker(ByteReader file)
    {
        ByteReader.Require(file.Byte() == 0xFF);
        byte marker;
        do marker = file.Byte(); while (marker == 0xFF);
        return marker;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>What is drawn from: tables, frames, scans; and how colours are meant.</summary>
    private static bool IsKept(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        >= 0xC0 and <= 0xCF or (>= Scan and <= 0xDF) => true,
        0xE0 => data.StartsWith("JFIF\0"u8),
        0xE2 => data.StartsWith("ICC_PROFILE\0"u8),
        0xEE => data.StartsWith("Adobe"u8),
        _ => false,
    };

    /// <summary>To the next marker that does not belong to what is scanned.</summary>
    private static void SkipScan(ByteReader file)
    {
        while (true)
        {
            var next = file.Rest.IndexOf((byte)0xFF);
            ByteReader.Require(next >= 0 && next + 1 < file.Left);
            var marker = file.Rest[next + 1];
            file.Take(next);
            if (marker is not (0x00 or (>= 0xD0 and <= 0xD7))) return;
            file.Take(2);
        }
    }
}
