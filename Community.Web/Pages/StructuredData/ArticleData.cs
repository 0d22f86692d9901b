using System.Text.Json.Nodes;
using Community.Web.Features.Showcases;

namespace Community.Web.Pages.StructuredData;

/// <summary>What search engines read of a showcase: an Article of schema.org.</summary>
internal static class ArticleData
{
    public static JsonObject Of(ShowcasePage page, SiteAddress site, string siteName)
    {
        var (head, post) = (page.Head, page.Post);
        var address = site.Of(page.Address);
        var published = head.PublishedAt ?? post.PostedAt;
        var article = LinkedData.Of("Article");
        article["headline"] = head.Title;
        article["description"] = LinkedData.Summary(head.Situation);
        article["url"] = address;
        article["mainEntityOfPage"] = new JsonObject { ["@type"] = "WebPage", ["@id"] = address };
        article["datePublished"] = LinkedData.Time(published);
        article["dateModified"] = LinkedData.Time(post.EditedAt > published ? post.EditedAt.Value : published);
        article["author"] = LinkedData.Person(post.Author, site);
        article["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = siteName, ["url"] = site.Of("/") };
        article["about"] = new JsonArray([ProfileData.Company(head.Company, head.CompanySlug, site), .. page.Uses.DistinctBy(u => u.ProductSlug)
            .Select(u => (JsonNode)new JsonObject { ["@type"] = "SoftwareApplication", ["name"] = u.Product, ["applicationCategory"] = "BusinessApplication", ["url"] = site.Of($"/products/{Uri.EscapeDataString(u.ProductSlug)}") })]);
        if (page.Pictures.Count > 0) article["image"] = new JsonArray([.. page.Pictures.Select(p => (JsonNode)new JsonObject { ["@type"] = "ImageObject", ["url"] = site.Of(p.Address), ["caption"] = p.Caption })]);
        return article;
    }
}
