using System.Text.Json.Nodes;
using Community.Web.Features.Faq;
using Community.Web.Markdown;
using Community.Web.Pages.StructuredData;

namespace Community.Web.Pages.Faq;

/// <summary>What search engines read of a book: a FAQPage of schema.org.</summary>
internal static class FaqPageData
{
    public static JsonObject Of(FaqBook book, SiteAddress site)
    {
        var address = site.Of(book.Address);
        var page = LinkedData.Of("FAQPage");
        page["url"] = address;
        page["datePublished"] = LinkedData.Time(book.At);
        page["dateModified"] = LinkedData.Time(book.LastChecked);
        page["about"] = new JsonObject { ["@type"] = "SoftwareApplication", ["name"] = book.Product, ["applicationCategory"] = "BusinessApplication", ["url"] = site.Of($"/products/{Uri.EscapeDataString(book.Slug)}") };
        page["mainEntity"] = new JsonArray([.. book.Entries.Select(e => (JsonNode)new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = e.Title,
            ["url"] = $"{address}#{FaqAddress.OfEntry(e.QuestionId)}",
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = VisibleText.Of(e.Html), ["dateModified"] = LinkedData.Time(e.CheckedAt) },
        })]);
        return page;
    }
}
