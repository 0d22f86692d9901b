namespace Community.Web.Features.Attachments.Formats;

/// <summary>The checksum that PNG carries (CRC-32, ISO 3309).</summary>
internal static class Crc
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++) c = (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ (c >> 1);
        return c;
    })];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes) sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }
}
