using System.Text;

namespace Community.Web.Features.Attachments.Formats;

/// <summary>
/// Plain text, which nothing marks as such: UTF-8, or UTF-16 that says so, without control characters. What begins as a web page or a drawing
/// is refused: some program would take it for one.
/// </summary>
internal sealed class TextFormat : IFileFormat
{
    private static readonly string[] Markup = ["<!", "<?", "<html", "<head", "<body", "<script", "<style", "<svg", "<iframe", "<img", "<table", "<title", "<meta", "<link", "<object", "<embed", "<form", "<a ", "<b>", "<br", "<p>", "<div", "<h1", "<math", "<video", "<audio", "<base"];

    // Last in the list of formats: whatever no other one knows is read as text, and seldom is.
    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (head.Length > 0 && !head.ContainsAny(SearchNone));

    public KeptFile Read(Stream content, AttachmentPolicy policy)
    {
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        var text = Decode(bytes);
        Rule.Require(!text.AsSpan().ContainsAnyInRange('\0', '\x08') && !text.Contains('\x7F'), "attachment.text");
        var begin = text.AsSpan().TrimStart();
        foreach (var mark in Markup) Rule.Require(!begin.StartsWith(mark, StringComparison.OrdinalIgnoreCase), "attachment.markup");
        return new(AttachmentKind.Text, new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes[2..]);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        }
        catch (ArgumentException)
        {
            throw new RuleBrokenException("attachment.text");
        }
    }

    private static readonly System.Buffers.SearchValues<byte> SearchNone = System.Buffers.SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 0x7F]);
}
