using System.Text.Json;
using Community.Web.Features.Attachments;
using Community.Web.Features.Attachments.Formats;

namespace Community.Tests.Features.Attachments;

/// <summary>What a file is is found from its content; what it need not tell is taken out, and what is not whole is refused.</summary>
public sealed class FormatTests
{
    private static KeptFile Read(byte[] content, AttachmentPolicy? policy = null) => FileFormats.Read(new MemoryStream(content), policy ?? new());

    private static byte[] Kept(byte[] content)
    {
        var kept = new MemoryStream();
        Read(content).Content.CopyTo(kept);
        return kept.ToArray();
    }

    private static string Refused(byte[] content, AttachmentPolicy? policy = null) => Assert.Throws<RuleBrokenException>(() => Read(content, policy)).Code;

    [Theory]
    [InlineData("empty.png", "attachment.empty")]
    [InlineData("gif-js-polyglot.gif", "attachment.broken")]
    [InlineData("html-as-jpg.jpg", "attachment.markup")]
    [InlineData("html-as-png.png", "attachment.markup")]
    [InlineData("jpeg-exif-gps-header-only.jpg", "attachment.broken")]
    [InlineData("jpeg-html-comment.jpg", "attachment.broken")]
    [InlineData("pdf-header.png", "attachment.broken")]
    [InlineData("pixel-bomb-30000x30000-1bit.png", "attachment.too-many-pixels")]
    [InlineData("png-bad-crc.png", "attachment.broken")]
    [InlineData("png-truncated.png", "attachment.broken")]
    [InlineData("riff-not-webp.webp", "attachment.kind")]
    [InlineData("svg-as-png.png", "attachment.markup")]
    [InlineData("svg-entity-expansion.svg", "attachment.markup")]
    [InlineData("svg-foreignobject.svg", "attachment.markup")]
    [InlineData("svg-script.svg", "attachment.markup")]
    [InlineData("svg-xxe.svg", "attachment.markup")]
    [InlineData("utf16-bom-html.txt", "attachment.markup")]
    [InlineData("zip-50MB-zeros.zip", "attachment.zip-bomb")]
    [InlineData("zip-slip.zip", "attachment.zip-path")]
    public void Hostile_and_broken_files_are_refused_with_the_reason(string file, string code) => Assert.Equal(code, Refused(Files.Vector(file)));

    [Theory]
    [InlineData("ok-1x1.png", AttachmentKind.Png, 1, 1)]
    [InlineData("ok.gif", AttachmentKind.Gif, 1, 1)]
    [InlineData("png-html-trailer.png", AttachmentKind.Png, 8, 8)]
    [InlineData("png-with-html-tEXt.png", AttachmentKind.Png, 8, 8)]
    public void Pictures_are_kept_without_what_is_not_the_picture(string file, AttachmentKind kind, int width, int height)
    {
        var read = Read(Files.Vector(file));
        Assert.Equal((kind, width, height), (read.Kind, read.Width, read.Height));
        var kept = Kept(Files.Vector(file));
        Assert.True(kept.AsSpan().IndexOf("<script"u8) < 0);
        Assert.Equal(kept, Kept(kept)); // and it is whole
    }

    [Fact]
    public void A_photograph_forgets_the_place_and_everything_else_but_which_way_is_up()
    {
        var read = Read(Files.Photograph());
        Assert.Equal((AttachmentKind.Jpeg, 8, 16), (read.Kind, read.Width, read.Height)); // it stands upright
        var kept = Kept(Files.Photograph());
        Assert.True(kept.AsSpan().IndexOf("GPS"u8) < 0 && kept.AsSpan().IndexOf("<script"u8) < 0 && kept.AsSpan().IndexOf("Photoshop"u8) < 0 && kept.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x88, 0x25]) < 0);
        Assert.Equal(6, Orientation.Of(kept.AsSpan(kept.AsSpan().IndexOf("Exif"u8))));
        Assert.Equal(kept, Kept(kept));
    }

    [Fact]
    public void A_moving_picture_forgets_remarks_and_still_moves_on()
    {
        byte[] gif = [.. Files.Vector("ok.gif").AsSpan(0, 19), 0x21, 0xFE, 25, .. Files.Script, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, 25, .. Files.Script, 0, 0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0, .. Files.Vector("ok.gif").AsSpan(19), .. Files.Script];
        Assert.Equal([.. Files.Vector("ok.gif").AsSpan(0, 19), 0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0, .. Files.Vector("ok.gif").AsSpan(19)], Kept(gif));
    }

    [Fact]
    public void WebP_forgets_what_is_told_about_the_picture()
    {
        byte[] extended = [.. "VP8X\x0A\0\0\0"u8, 0x0C, 0, 0, 0, 3, 0, 0, 1, 0, 0], picture = [.. "VP8L\x06\0\0\0"u8, 0x2F, 3, 0x40, 0, 0, 0];
        byte[] inside = [.. "WEBP"u8, .. extended, .. picture, .. "EXIF\x04\0\0\0GPS!XMP \x19\0\0\0"u8, .. Files.Script, 0];
        byte[] file = [.. "RIFF"u8, (byte)inside.Length, 0, 0, 0, .. inside, .. Files.Script];
        extended[8] = 0;
        Assert.Equal([.. "RIFF"u8, (byte)(4 + extended.Length + picture.Length), 0, 0, 0, .. "WEBP"u8, .. extended, .. picture], Kept(file));
        Assert.Equal((4, 2), (Read(file).Width, Read(file).Height));
    }

    [Fact]
    public void Text_is_text_in_whatever_encoding_and_nothing_else()
    {
        Assert.Equal("日志 ok\n"u8.ToArray(), Kept([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("日志 ok\n")]));
        Assert.Equal("if a <b then"u8.ToArray(), Kept("if a <b then"u8.ToArray()));
        Assert.Equal("attachment.text", Refused([.. "é"u8, 0xE9, (byte)'x']));
        Assert.Equal("attachment.kind", Refused([1, 2, 3, 4, 0, 5]));
        Assert.Equal("attachment.markup", Refused("  \n<!DOCTYPE html>"u8.ToArray()));
    }

    [Fact]
    public void Packed_sounding_and_moving_files_are_walked_through()
    {
        Assert.Equal(AttachmentKind.Zip, Read(Files.Zip(("logs/a.txt", "one"), ("b.html", "<script>"))).Kind);
        Assert.Equal("attachment.zip-path", Refused(Files.Zip(("C:\\b.txt", "x"))));
        Assert.Equal("attachment.broken", Refused(Files.Zip(("a.txt", "one two three"))[..^30]));
        Assert.Equal(AttachmentKind.Mp4, Read(Files.Film(100)).Kind);
        Assert.Equal("attachment.broken", Refused(Files.Film(100)[..^1]));
        Assert.Equal(AttachmentKind.Pdf, Read("%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n"u8.ToArray()).Kind);
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        Assert.Equal([.. frame, .. frame, .. frame], Kept([.. "ID3\x04\0\0\0\0\0\x19"u8, .. Files.Script, .. frame, .. frame, .. frame]));
        byte[] page = [.. "OggS\0\x02"u8, .. new byte[20], 1, 8, .. "OpusHead"u8];
        Assert.Equal((AttachmentKind.Ogg, "attachment.broken"), (Read(page).Kind, Refused([.. page, .. Files.Script])));
        byte[] webm = [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8, 0x18, 0x53, 0x80, 0x67, 0x82, 1, 2];
        Assert.Equal((AttachmentKind.WebM, "attachment.broken"), (Read(webm).Kind, Refused([.. webm, .. Files.Script])));
    }

    [Fact]
    public void Too_much_is_too_much()
    {
        var policy = new AttachmentPolicy { Megabytes = 1, VideoMegabytes = 2 };
        Assert.Equal("attachment.too-big", Refused([.. "a"u8, .. Enumerable.Repeat((byte)'b', 1 << 20)], policy));
        Assert.Equal(AttachmentKind.Mp4, Read(Files.Film(1 << 20), policy).Kind);
        Assert.Equal("attachment.video-too-big", Refused(Files.Film(2 << 20), policy));
    }

    /// <summary>Whatever is sent as a file's name, what is kept is a name, and ends as the content is.</summary>
    [Fact]
    public void Names_are_names()
    {
        using var vectors = JsonDocument.Parse(Files.Vector("filenames.json"));
        foreach (var called in vectors.RootElement.GetProperty("names").EnumerateArray().Select(n => n.GetString()!))
        {
            var name = FileNames.Clean(called, AttachmentKind.Png);
            Assert.True(name.EndsWith(".png", StringComparison.Ordinal) && name.Length is > 4 and <= Attachment.LongestName && name[0] is not '.', $"{called} → {name}");
            Assert.DoesNotContain(name, c => char.IsControl(c) || "<>:\"/\\|?*%#;'&`[]@\u202E\u200D".Contains(c, StringComparison.Ordinal));
            Assert.DoesNotContain("..", name, StringComparison.Ordinal);
        }
        foreach (var (called, name) in ((string, string)[])[("a.png.exe", "a.png"), ("../../etc/passwd", "passwd.png"), ("CON.png", "file-CON.png"), ("名字 中文.png", "名字 中文.png"),
            (".png", "file.png"), ("", "file.png"), ("a\"b.png", "a-b.png"), ("a\u202Egnp.exe", "agnp.png"), ("．．／a.png", "a.png")])
            Assert.Equal(name, FileNames.Clean(called, AttachmentKind.Png));
        foreach (var (called, name) in ((string, string)[])[("server.log", "server.log"), ("server.csv", "server.txt"), ("release 1.2", "release 1.2.txt")])
            Assert.Equal(name, FileNames.Clean(called, AttachmentKind.Text));
    }
}
