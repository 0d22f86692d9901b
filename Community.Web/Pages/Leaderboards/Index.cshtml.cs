using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Boards;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Leaderboards;

/// <summary>Who has earned most: this week, month, quarter, year, or ever; everywhere, or about a product or under a tag.</summary>
public sealed class IndexModel(BoardPageQuery boards, CurrentMember current) : PageModel
{
    public BoardPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(string? period, string? of, string? product, string? tag, string? after, CancellationToken ct)
        => Shown = await boards.Find(await current.Card(ct), period, of, product, tag, after, ct);

    /// <summary>The time that the board is of, in the reader's language.</summary>
    public static string TimeOf(Board board, IStringLocalizer<Words> words) => board.Period switch
    {
        BoardPeriod.Week => words["board.time.Week", Day(board.Start, words), Day(board.Start.AddDays(6), words)],
        BoardPeriod.Month => board.Start.ToString(words["board.time.Month"], CultureInfo.CurrentCulture),
        BoardPeriod.Quarter => words["board.time.Quarter", board.Start.Year, ((board.Start.Month - 1) / 3) + 1],
        BoardPeriod.Year => words["board.time.Year", board.Start.Year],
        _ => words["board.time.All"],
    };

    /// <summary>Another period or time of the same scope.</summary>
    /// <param name="isRunning">The one of today, which needs no name.</param>
    public string Address(Board board, bool isRunning) => Address(board, isRunning, Shown.Product?.Slug, Shown.Tag?.Name);

    /// <summary>The same period and time in another scope; null for both is everyone.</summary>
    public string About(string? product, string? tag) => Address(Shown.Board, Shown.IsRunning, product, tag);

    private static string Address(Board board, bool isRunning, string? product, string? tag)
    {
        QueryBuilder query = [];
        if (!isRunning && board.When is { } when) query.Add("of", when);
        if (product is not null) query.Add("product", product);
        if (tag is not null) query.Add("tag", tag);
        return $"/leaderboards/{board.Period}".ToLowerInvariant() + query;
    }

    private static string Day(DateOnly day, IStringLocalizer<Words> words) => day.ToString(words["when.date"], CultureInfo.CurrentCulture);
}
