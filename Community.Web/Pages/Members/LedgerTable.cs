using System.Globalization;
using System.Text;
using Community.Web.Features.Ledger;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Members;

/// <summary>A ledger as comma-separated values (RFC 4180) that spreadsheets open as they are: UTF-8 with its mark, in the reader's language.</summary>
public sealed class LedgerTable(IAsyncEnumerable<LedgerRow> rows, string name) : IActionResult
{
    private const int LinesAtATime = 200;
    private static readonly string[] Columns = ["line", "at", "day", "why", "note", "question", "address", "reputation", "points", "sum", "balance", "of-line"];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var words = http.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        var site = http.RequestServices.GetRequiredService<SiteAddress>();
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"ledger.csv\"; filename*=UTF-8''ledger-{Uri.EscapeDataString(name)}.csv";
        http.Response.Headers.CacheControl = "no-store";
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Line(Columns.Select(c => words[$"ledger.column.{c}"].Value)));
        var written = 0;
        await foreach (var row in rows.WithCancellation(http.RequestAborted))
        {
            await writer.WriteAsync(Line(Cells(row, words, site)));
            if (++written % LinesAtATime == 0) await writer.FlushAsync(http.RequestAborted);
        }
    }

    private static IEnumerable<string> Cells(LedgerRow row, IStringLocalizer<Words> words, SiteAddress site) =>
    [
        Number(row.Id), row.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LedgerWords.Reason(row, words), LedgerWords.Note(row, words) ?? "", row.Title ?? "",
        row is { PostId: { } post, Title: not null } ? site.Of($"/{(row.IsAnswer ? 'a' : 'q')}/{Number(post)}") : "",
        Number(row.Reputation), Number(row.Points), Number(row.Sum), Number(row.Balance), row.Before is { } before ? Number(before.Id) : "",
    ];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>What begins like a formula is not one to a spreadsheet behind an apostrophe; numbers stay numbers.</summary>
    internal static string Cell(string text)
    {
        if (text.Length > 0 && text.TrimStart() is var bare && (bare.Length == 0 || text[0] is '\t' or '\r' or '\n' || "=+-@＝＋－＠".Contains(bare[0], StringComparison.Ordinal))
            && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) text = $"'{text}";
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
