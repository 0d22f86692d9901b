using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Community.Web.Features.Attachments;

namespace Community.Tests.Support;

/// <summary>Files as people upload them, and as some try to.</summary>
public static class Files
{
    public static readonly byte[] Script = "<script>alert(1)</script>"u8.ToArray();

    /// <summary>One of the files in Vectors/uploads.</summary>
    public static byte[] Vector(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors/uploads", name));

    public static byte[] Png() => Vector("ok-1x1.png");

    /// <summary>A photograph as a camera writes it: lying on its side, with the place, a remark, and something behind its end.</summary>
    public static byte[] Photograph()
    {
        byte[] exif =
        [
            .. "Exif\0\0MM\0*\0\0\0\x08\0\x02"u8,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0, .. "GPS 31.2304 N 121.4737 E"u8,
        ];
        return
        [
            0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0\x01\x02\0\0\x01\0\x01\0\0"u8]), .. Segment(0xE1, exif), .. Segment(0xFE, Script), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Script]),
            .. Segment(0xC0, [8, 0, 8, 0, 16, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9, .. Script,
        ];

        static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
    }

    /// <summary>A film of so many bytes, and a little more.</summary>
    public static byte[] Film(int length)
    {
        var film = new byte[length + 32];
        Box(0, 16, "ftypisom");
        Box(16, 8, "moov");
        Box(24, length + 8, "mdat");
        for (var i = 32; i < film.Length; i++) film[i] = (byte)i;
        return film;

        void Box(int at, int size, string name)
        {
            BinaryPrimitives.WriteInt32BigEndian(film.AsSpan(at), size);
            Encoding.ASCII.GetBytes(name, film.AsSpan(at + 4));
        }
    }

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        return file.ToArray();
    }

    /// <summary>Uploads as the page does.</summary>
    public static Task<Attachment> Upload(this Site site, Member by, string name, byte[] content)
        => site.Do<KeepAttachment, Attachment>(keep => keep.Run(by.Id, name, new MemoryStream(content), content.Length, default));
}
