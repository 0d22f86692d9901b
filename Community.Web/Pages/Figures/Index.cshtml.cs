using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Figures;
using Community.Web.Pages.Moderation;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Figures;

/// <summary>How the community does, week by week, for the vendor and the operators.</summary>
[MembersOnly(Roles.Vendor | Roles.Operator)]
public sealed class IndexModel(FigureBookQuery books, CurrentMember current, PrivilegePolicy privileges) : DeskPage(Right.SeeFigures, current, privileges)
{
    private const int Usual = 13;

    private string? _product;
    private DateOnly? _from, _to;
    private int _weeks;

    public FigureBook Book { get; private set; } = null!;

    /// <summary>The product that is looked at, or all.</summary>
    public FigureSheet Sheet { get; private set; } = null!;

    /// <summary>What was asked for: so many last weeks; null where days were.</summary>
    public int? Weeks => _from is null ? _weeks : null;

    /// <param name="format"><c>csv</c> answers the table of each week instead of the page, with <paramref name="each"/> of each product.</param>
    public async Task<IActionResult> OnGetAsync(int? weeks, DateOnly? from, DateOnly? to, string? product, string? format, bool each, CancellationToken ct)
    {
        _weeks = weeks is { } many && FigureRange.Offered.Contains(many) ? many : Usual;
        (_from, _to, _product) = (Sane(from) ?? Sane(to), Sane(to) ?? Sane(from), string.IsNullOrEmpty(product) ? null : product);
        Book = await books.Find(_from is { } since ? books.Between(since, _to ?? since) : books.Last(_weeks), ct);
        Sheet = _product is null ? Book.All : Rule.Found(Book.Products.SingleOrDefault(p => p.Slug == _product), "product");
        return format is "csv" ? new FigureTable(Book, each ? [.. Book.Products.DefaultIfEmpty(Book.All)] : [Sheet]) : Page();
    }

    /// <summary>The same page over other weeks.</summary>
    public string Over(int weeks) => At(weeks, null, _product);

    /// <summary>The same weeks of a product, or of all.</summary>
    public string About(string? product) => At(_weeks, _from, product);

    public string Table(bool each) => $"{At(_weeks, _from, each ? null : _product)}&format=csv{(each ? "&each=true" : "")}";

    private string At(int weeks, DateOnly? from, string? product)
        => $"/figures?{(from is { } since ? $"from={Day(since)}&to={Day(_to ?? since)}" : $"weeks={weeks.ToString(CultureInfo.InvariantCulture)}")}{(product is null ? "" : $"&product={Uri.EscapeDataString(product)}")}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day whose beginning can be told in every time zone.</summary>
    private static DateOnly? Sane(DateOnly? day) => day is { Year: > 2000 and < 3000 } ? day : null;
}
