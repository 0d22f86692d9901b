using System.Globalization;
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
        await using var writer = Csv.Begin(http.Response, "ledger.csv", $"ledger-{name}.csv");
        await writer.WriteAsync(Csv.Line(Columns.Select(c => words[$"ledger.column.{c}"].Value)));
        var written = 0;
        await foreach (var row in rows.WithCancellation(http.RequestAborted))
        {
            await writer.WriteAsync(Csv.Line(Cells(row, words, site)));
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
}
