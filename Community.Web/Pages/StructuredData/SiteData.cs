using System.Text.Json.Nodes;

namespace Community.Web.Pages.StructuredData;

/// <summary>What search engines read of the site: a WebSite of schema.org, and how it is searched.</summary>
internal static class SiteData
{
    public static JsonObject Of(string name, SiteAddress site)
    {
        var told = LinkedData.Of("WebSite");
        told["name"] = name;
        told["url"] = site.Of("/");
        told["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = site.Of("/search?q={words}") },
            ["query-input"] = "required name=words",
        };
        return told;
    }
}
