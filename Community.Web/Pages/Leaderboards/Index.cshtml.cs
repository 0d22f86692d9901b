using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Boards;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Leaderboards;

/// <summary>
/// Who has earned most: this week, month, quarter, year, or ever; everywhere, about a product, under a tag, at one company or at those of a
/// kind; and which companies have.
/// </summary>
public sealed class IndexModel(BoardPageQuery boards, CompanyBoardPageQuery companies, CurrentMember current) : PageModel
{
    private static readonly string[] Everyones = ["companies", "partners", "customers"];

    /// <summary>The members shown; null where companies are.</summary>
    public BoardPage? Members { get; private set; }
    public CompanyBoardPage? Companies { get; private set; }

    public Board Board => Members?.Board ?? Companies!.Board;
    public DateOnly Today => Members?.Today ?? Companies!.Today;
    public bool IsRunning => Members?.IsRunning ?? Companies!.IsRunning;
    public bool HasRows => (Members?.Rows.Count ?? Companies!.Rows.Count) > 0;

    public async Task OnGetAsync(string? period, string? of, string? who, string? kind, string? order, string? product, string? tag, string? organisation, string? after, CancellationToken ct)
    {
        // Who is compared may be said where otherwise the time is.
        if (who is null && Everyones.Contains(of, StringComparer.OrdinalIgnoreCase)) (who, of) = (of, null);
        var me = await current.Card(ct);
        if (who?.ToLowerInvariant() is "companies") Companies = await companies.Find(me, new(period, of, Kind: KindOf(kind), After: after), CompanyBoardPageQuery.OrderOf(order), ct);
        else Members = await boards.Find(me, new(period, of, product, tag, organisation, who?.ToLowerInvariant() switch { "partners" => OrganisationKind.Partner, "customers" => OrganisationKind.Customer, _ => null }, after), ct);
    }

    /// <summary>The time that the board is of, in the reader's language.</summary>
    public static string TimeOf(Board board, IStringLocalizer<Words> words) => board.Period switch
    {
        BoardPeriod.Week => words["board.time.Week", Day(board.Start, words), Day(board.Start.AddDays(6), words)],
        BoardPeriod.Month => board.Start.ToString(words["board.time.Month"], CultureInfo.CurrentCulture),
        BoardPeriod.Quarter => words["board.time.Quarter", board.Start.Year, ((board.Start.Month - 1) / 3) + 1],
        BoardPeriod.Year => words["board.time.Year", board.Start.Year],
        _ => words["board.time.All"],
    };

    /// <summary>What one head has earned, from hundredths.</summary>
    public static string PerHead(int hundredths) => (hundredths / (decimal)CompanyBoardRow.Parts).ToString("#,0.##", CultureInfo.CurrentCulture);

    /// <summary>Another period or time of the same scope.</summary>
    /// <param name="isRunning">The one of today, which needs no name.</param>
    public string Address(Board board, bool isRunning) => Companies is { } shown ? Address(board, isRunning, [.. OfCompanies(shown.Kind, shown.Order)])
        : Members!.Company is { } company ? Address(board, isRunning, ("organisation", company.Slug))
        : Members.Kind is { } kind ? Address(board, isRunning, ("who", Of(kind)))
        : Address(board, isRunning, ("product", Members.Product?.Slug), ("tag", Members.Tag?.Name));

    /// <summary>The same period and time in another scope; null for both is everyone.</summary>
    public string About(string? product, string? tag) => Address(Board, IsRunning, ("product", product), ("tag", tag));

    /// <summary>The same period and time, among the people of one company, or of those of a kind.</summary>
    public string AboutCompany(string slug) => Address(Board, IsRunning, ("organisation", slug));
    public string AboutKind(OrganisationKind kind) => Address(Board, IsRunning, ("who", Of(kind)));

    /// <summary>The same period and time, among companies.</summary>
    public string AboutCompanies(OrganisationKind? kind, CompanyOrder order) => Address(Board, IsRunning, [.. OfCompanies(kind, order)]);

    private static IEnumerable<(string, string?)> OfCompanies(OrganisationKind? kind, CompanyOrder order)
        => [("who", "companies"), ("kind", kind is { } one ? $"{one}".ToLowerInvariant() : null), ("order", order is CompanyOrder.PerHead ? "perhead" : null)];

    private static string Address(Board board, bool isRunning, params (string Name, string? Value)[] scope)
    {
        QueryBuilder query = [];
        if (!isRunning && board.When is { } when) query.Add("of", when);
        foreach (var (name, value) in scope)
            if (value is not null) query.Add(name, value);
        return $"/leaderboards/{board.Period}".ToLowerInvariant() + query;
    }

    private static string Of(OrganisationKind kind) => kind is OrganisationKind.Partner ? "partners" : "customers";

    private static OrganisationKind? KindOf(string? name) => name?.ToLowerInvariant() switch { "partner" => OrganisationKind.Partner, "customer" => OrganisationKind.Customer, _ => null };

    private static string Day(DateOnly day, IStringLocalizer<Words> words) => day.ToString(words["when.date"], CultureInfo.CurrentCulture);
}
