using System.IO.Compression;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>ZIP: its directory is read, and every entry counted through without being kept, so that none is more than it says. Never unpacked to anywhere.</summary>
internal sealed class ZipFormat : IFileFormat
{
    private const int MostEntries = 10_000;
    private const int Link = 0xA000, KindOfFile = 0xF000;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            ByteReader.Require(zip.Entries.Count is > 0 and <= MostEntries && zip.Entries.Sum(e => e.CompressedLength) <= content.Length);
            var total = zip.Entries.Sum(e => e.Length);
            Rule.Require(total <= policy.MostUnpacked && total <= Math.Max(content.Length, 10_000) * policy.UnpackedTimes, "attachment.zip-bomb");
            foreach (var entry in zip.Entries)
            {
                Rule.Require(IsInside(entry.FullName) && ((entry.ExternalAttributes >> 16) & KindOfFile) != Link, "attachment.zip-path");
                Rule.Require(!entry.IsEncrypted, "attachment.zip-locked");
                CountThrough(entry);
            }
            return new(AttachmentKind.Zip, content);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException or IOException or OverflowException)
        {
            throw new RuleBrokenException("attachment.broken");
        }
    }

    /// <summary>Unpacked anywhere, it stays there.</summary>
    private static bool IsInside(string name)
        => name.Length > 0 && name[0] is not ('/' or '\\') && !name.Contains(':') && !name.Contains('\0') && name.Split('/', '\\').All(part => part is not "..");

    private static void CountThrough(ZipArchiveEntry entry)
    {
        using var unpacked = entry.Open();
        var room = new byte[64 * 1024];
        for (long count = 0; unpacked.Read(room) is > 0 and var read;) Rule.Require((count += read) <= entry.Length, "attachment.zip-bomb");
    }
}
