using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Community.Web.Features.Showcases;

namespace Community.Web.Pages.Showcases;

/// <summary>What search engines read of a showcase: an Article of schema.org.</summary>
internal static class ArticleData
{
    private const int SummaryLength = 160;

    /// <summary>Chinese as it is, but nothing that could end the element that it stands in.</summary>
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(ShowcasePage page, SiteAddress site, string siteName)
    {
        var (head, post) = (page.Head, page.Post);
        var address = site.Of(page.Address);
        JsonObject company = new() { ["@type"] = "Organization", ["name"] = head.Company, ["url"] = site.Of($"/organisations/{Uri.EscapeDataString(head.CompanySlug)}") };
        JsonObject article = new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Article",
            ["headline"] = head.Title,
            ["description"] = Summary(head.Situation),
            ["url"] = address,
            ["mainEntityOfPage"] = new JsonObject { ["@type"] = "WebPage", ["@id"] = address },
            ["datePublished"] = Time(head.PublishedAt ?? post.PostedAt),
            ["dateModified"] = Time(post.EditedAt > head.PublishedAt ? post.EditedAt.Value : head.PublishedAt ?? post.PostedAt),
            ["author"] = new JsonObject { ["@type"] = "Person", ["name"] = post.Author.Name, ["url"] = site.Of(post.Author.Address) },
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = siteName, ["url"] = site.Of("/") },
            ["about"] = new JsonArray([company, .. page.Uses.DistinctBy(u => u.ProductSlug).Select(u => (JsonNode)new JsonObject { ["@type"] = "SoftwareApplication", ["name"] = u.Product, ["applicationCategory"] = "BusinessApplication", ["url"] = site.Of($"/products/{Uri.EscapeDataString(u.ProductSlug)}") })]),
            ["image"] = new JsonArray([.. page.Pictures.Select(p => (JsonNode)new JsonObject { ["@type"] = "ImageObject", ["url"] = site.Of(p.Address), ["caption"] = p.Caption })]),
        };
        return article.ToJsonString(Safe);
    }

    /// <summary>The beginning of a text in one line.</summary>
    public static string Summary(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= SummaryLength) return line;
        var cut = StringInfo.ParseCombiningCharacters(line).Last(start => start <= SummaryLength);
        return $"{line[..cut].TrimEnd()}…";
    }

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
