using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using Community.Web.Features.Badges;
using Community.Web.Features.Sitemaps;

namespace Community.Web.Pages.Sitemaps;

/// <summary>Where search engines fetch what there is to be found (sitemaps.org).</summary>
public static class SitemapDoors
{
    public const string Address = "/sitemap.xml";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int Seconds = 600;
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Pages that are there in every community.</summary>
    private static readonly string[] Always =
        ["/", "/questions", "/showcases", "/tags", "/members", "/organisations", "/products", "/leaderboards", "/badges", "/points", "/privileges", "/terms", "/privacy"];

    public static void MapSitemaps(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Address, Reading, async (SitemapQuery sitemap, SiteAddress site, HttpContext http, CancellationToken ct)
            => Answer(http, "sitemapindex", "sitemap", (await sitemap.Files(ct)).Select(f => new SitemapLine($"/sitemaps/{f.Part}-{f.Number}.xml".ToLowerInvariant(), f.ChangedAt)), site));
        app.MapMethods("/sitemaps/{part:alpha}-{number:int:min(1):max(200000)}.xml", Reading, async (string part, int number, SitemapQuery sitemap, SiteAddress site, HttpContext http, CancellationToken ct) =>
        {
            if (!Enum.TryParse<SitemapPart>(part, ignoreCase: true, out var of)) return Results.NotFound();
            var lines = of is not SitemapPart.Pages ? await sitemap.Lines(of, number, ct) : number == 1 ? [.. Fixed(), .. await sitemap.Products(ct)] : [];
            return lines.Count == 0 ? Results.NotFound() : Answer(http, "urlset", "url", lines, site);
        });
    }

    private static IEnumerable<SitemapLine> Fixed() => Always.Concat(BadgeCatalogue.All.Select(e => $"/badges/{e.Badge.Number}")).Select(address => new SitemapLine(address, null));

    private static IResult Answer(HttpContext http, string root, string item, IEnumerable<SitemapLine> lines, SiteAddress site)
    {
        var document = SafeXml.Write(xml =>
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var line in lines) Line(xml, item, site.Of(line.Address), line.ChangedAt);
        });
        return http.IsKnown(Convert.ToHexString(SHA256.HashData(document)), null, Seconds) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(document, "application/xml");
    }

    private static void Line(XmlWriter xml, string item, string address, DateTime? changedAt)
    {
        xml.WriteStartElement(item, Namespace);
        xml.WriteElementString("loc", Namespace, address);
        if (changedAt is { } at) xml.WriteElementString("lastmod", Namespace, at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
