namespace Community.Web.Features.Attachments.Formats;

/// <summary>WebM (a Matroska document that says so): its header, and the segment that follows it and reaches to the end.</summary>
internal sealed class WebMFormat : IFileFormat
{
    private const int LongestHeader = 4096;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var beginning = new byte[Math.Min(LongestHeader, content.Length)];
        content.ReadExactly(beginning);
        var file = new ByteReader(beginning);
        file.Take(4);
        var (length, _) = Size(file);
        ByteReader.Require(length <= file.Left);
        var header = file.Take((int)length);
        Rule.Require(header.IndexOf((ReadOnlySpan<byte>)[0x42, 0x82, 0x84, (byte)'w', (byte)'e', (byte)'b', (byte)'m']) >= 0, "attachment.kind"); // DocType
        ByteReader.Require(file.BigLong() == 0x18538067); // Segment
        var (segment, isOpen) = Size(file);
        ByteReader.Require(isOpen || segment == content.Length - file.At);
        return new(AttachmentKind.WebM, content);
    }

    /// <summary>A number of one to eight bytes, its first bit telling how many; all ones: nobody knew yet.</summary>
    private static (long Length, bool IsOpen) Size(ByteReader file)
    {
        var first = file.Byte();
        ByteReader.Require(first != 0);
        var more = System.Numerics.BitOperations.LeadingZeroCount(first) - 24;
        long size = first & ((1 << (7 - more)) - 1);
        foreach (var next in file.Take(more)) size = (size << 8) | next;
        return (size, size == (1L << (7 * (more + 1))) - 1);
    }
}
