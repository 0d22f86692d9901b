using System.Buffers.Binary;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>Which way is up in a picture of a camera: the one thing in its Exif that it does not look right without.</summary>
internal static class Orientation
{
    private const int Tag = 0x0112;
    private static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <summary>1 to 8; 1 where nothing is said, or nothing that can be read.</summary>
    public static int Of(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith(Name)) return 1;
        var tiff = exif[Name.Length..];
        if (tiff.Length < 10) return 1;
        var isBig = tiff.StartsWith("MM"u8);
        var directory = Long(tiff[4..], isBig);
        if (directory > tiff.Length - 2) return 1;
        var entries = tiff[(int)directory..];
        var count = Short(entries, isBig);
        for (var at = 2; count > 0 && at + 12 <= entries.Length; at += 12, count--)
            if (Short(entries[at..], isBig) == Tag) return Short(entries[(at + 8)..], isBig) is >= 1 and <= 8 and var turn ? turn : 1;
        return 1;
    }

    /// <summary>The segment, with its length, that says this and nothing else.</summary>
    public static byte[] Segment(int turn) =>
    [
        0, 34, .. Name,
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0,
        0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> at, bool isBig) => isBig ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool isBig) => isBig ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
}
