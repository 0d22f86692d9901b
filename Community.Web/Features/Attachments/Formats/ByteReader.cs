using System.Buffers.Binary;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>Reads a file from its beginning to its end, and refuses it where it ends too early.</summary>
internal sealed class ByteReader(byte[] bytes)
{
    public int At { get; private set; }
    public int Left => bytes.Length - At;

    public static ByteReader Of(Stream content)
    {
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return new(bytes);
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        Require(count >= 0 && count <= Left);
        At += count;
        return bytes.AsSpan(At - count, count);
    }

    /// <summary>What was read since.</summary>
    public ReadOnlySpan<byte> Since(int from) => bytes.AsSpan(from, At - from);

    public ReadOnlySpan<byte> Rest => bytes.AsSpan(At);

    public byte Byte() => Take(1)[0];
    public int BigShort() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));
    public int LittleShort() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
    public uint BigLong() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));
    public uint LittleLong() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>A length, which no honest file has beyond its own.</summary>
    public static int Length(uint length)
    {
        Require(length <= int.MaxValue);
        return (int)length;
    }

    public static void Require(bool isSound) => Rule.Require(isSound, "attachment.broken");
}
