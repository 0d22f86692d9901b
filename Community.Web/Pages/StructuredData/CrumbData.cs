using System.Text.Json.Nodes;

namespace Community.Web.Pages.StructuredData;

/// <summary>What search engines read of the way to a page: a BreadcrumbList of schema.org.</summary>
internal static class CrumbData
{
    /// <param name="way">The page itself last.</param>
    public static JsonObject Of(IReadOnlyList<Crumb> way, SiteAddress site)
    {
        var list = LinkedData.Of("BreadcrumbList");
        list["itemListElement"] = new JsonArray([.. way.Select((crumb, i) => (JsonNode)new JsonObject { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = crumb.Text, ["item"] = site.Of(crumb.Address) })]);
        return list;
    }
}
