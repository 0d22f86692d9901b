using System.Buffers.Binary;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>PNG (W3C, third edition): chunk by chunk, each with its checksum; words, times and places are left out, and so is whatever stands behind the end.</summary>
internal sealed class PngFormat : IFileFormat
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What changes how it looks, movement included; everything else is not needed.</summary>
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"];

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var file = ByteReader.Of(content);
        var kept = new MemoryStream(file.Left);
        kept.Write(file.Take(Signature.Length));
        var (width, height, hasData) = (0, 0, false);
        for (var name = ""; name != "IEND";)
        {
            var from = file.At;
            var length = ByteReader.Length(file.BigLong());
            name = System.Text.Encoding.ASCII.GetString(file.Take(4));
            var data = file.Take(length);
            var sum = Crc.Of(file.Since(from + 4));
            ByteReader.Require(file.BigLong() == sum && (name == "IHDR") == (width == 0));
            switch (name)
            {
                case "IHDR": (width, height) = Size(data, policy); break;
                case "IDAT": hasData = true; break;
                case "IEND": ByteReader.Require(length == 0); break;
                case "fcTL": ByteReader.Require(length == 26 && Big(data[4..]) <= (uint)width && Big(data[8..]) <= (uint)height); break;
            }
            ByteReader.Require(Kept.Contains(name) || char.IsAsciiLetterLower(name[0])); // a capital says that it cannot be understood without it
            if (Kept.Contains(name)) kept.Write(file.Since(from));
        }
        ByteReader.Require(hasData);
        return new(AttachmentKind.Png, kept, width, height);
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> header, AttachmentPolicy policy)
    {
        ByteReader.Require(header.Length == 13);
        var (width, height, depth, colour) = (Big(header), Big(header[4..]), header[8], header[9]);
        ByteReader.Require(width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue);
        ByteReader.Require((colour, depth) is (0, 1 or 2 or 4 or 8 or 16) or (2 or 4 or 6, 8 or 16) or (3, 1 or 2 or 4 or 8) && header[10] == 0 && header[11] == 0 && header[12] <= 1);
        policy.RequireFewPixels(width, height);
        return ((int)width, (int)height);
    }

    private static uint Big(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt32BigEndian(at);
}
