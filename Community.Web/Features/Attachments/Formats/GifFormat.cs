namespace Community.Web.Features.Attachments.Formats;

/// <summary>GIF (87a, 89a): block by block; remarks, texts and what programs add are left out, but for how often it moves.</summary>
internal sealed class GifFormat : IFileFormat
{
    private const byte Extension = 0x21, Image = 0x2C, Trailer = 0x3B, Control = 0xF9, Application = 0xFF;

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8);

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var file = ByteReader.Of(content);
        var kept = new MemoryStream(file.Left);
        file.Take(6);
        var (width, height) = (file.LittleShort(), file.LittleShort());
        ByteReader.Require(width > 0 && height > 0);
        policy.RequireFewPixels(width, height);
        SkipTable(file, file.Take(3)[0]);
        kept.Write(file.Since(0));
        var hasImage = false;
        for (var block = file.Byte(); block != Trailer; block = file.Byte())
        {
            var from = file.At - 1;
            var isKept = true;
            if (block == Image)
            {
                file.Take(4);
                policy.RequireFewPixels(file.LittleShort(), file.LittleShort());
                SkipTable(file, file.Byte());
                ByteReader.Require(file.Byte() is >= 1 and <= 11);
                SkipBlocks(file);
                hasImage = true;
            }
            else
            {
                ByteReader.Require(block == Extension);
                var label = file.Byte();
                isKept = label == Control || (label == Application && (file.Rest.StartsWith("\x0BNETSCAPE2.0"u8) || file.Rest.StartsWith("\x0BANIMEXTS1.0"u8)));
                SkipBlocks(file);
            }
            if (isKept) kept.Write(file.Since(from));
        }
        ByteReader.Require(hasImage);
        kept.WriteByte(Trailer);
        return new(AttachmentKind.Gif, kept, width, height);
    }

    private static void SkipTable(ByteReader file, byte flags)
    {
        if ((flags & 0x80) != 0) file.Take(3 << ((flags & 7) + 1));
    }

    private static void SkipBlocks(ByteReader file)
    {
        for (var length = file.Byte(); length != 0; length = file.Byte()) file.Take(length);
    }
}
