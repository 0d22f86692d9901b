using System.Globalization;
using System.Text;

namespace Community.Web.Pages;

/// <summary>Comma-separated values (RFC 4180) that spreadsheets open as they are: UTF-8 with its mark.</summary>
public static class Csv
{
    /// <summary>Answers a file. What is written goes to whoever asked.</summary>
    /// <param name="plain">Its name for those who know no letters but these.</param>
    public static StreamWriter Begin(HttpResponse response, string plain, string name)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        response.Headers.CacheControl = "no-store";
        return new(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>What begins like a formula is not one to a spreadsheet behind an apostrophe; numbers stay numbers.</summary>
    internal static string Cell(string text)
    {
        if (text.Length > 0 && text.TrimStart() is var bare && (bare.Length == 0 || text[0] is '\t' or '\r' or '\n' || "=+-@＝＋－＠".Contains(bare[0], StringComparison.Ordinal))
            && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) text = $"'{text}";
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
