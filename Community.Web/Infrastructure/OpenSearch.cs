using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>How a browser searches the site from its own search box (OpenSearch 1.1).</summary>
public static class OpenSearch
{
    public const string Address = "/opensearch.xml";
    public const string ContentType = "application/opensearchdescription+xml";
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestName = 16, LongestDescription = 1024;

    public static void MapOpenSearch(this IEndpointRouteBuilder app) => app.MapGet(Address, (IOptions<SiteOptions> site, SiteAddress address, IStringLocalizer<Words> words, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.Append("Vary", "Accept-Language, Cookie");
        var name = site.Value.Name;
        return Results.Bytes(SafeXml.Write(xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, name[..Math.Min(name.Length, LongestName)]);
            xml.WriteElementString("Description", Namespace, words["home.what"].Value is var what ? what[..Math.Min(what.Length, LongestDescription)] : "");
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("Language", Namespace, CultureInfo.CurrentUICulture.Name);
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("width", "192");
            xml.WriteAttributeString("height", "192");
            xml.WriteAttributeString("type", "image/png");
            xml.WriteString(address.Of("/icon-192.png"));
            xml.WriteEndElement();
            Url("text/html", "/search?q={searchTerms}", null);
            Url(ContentType, Address, "self");

            void Url(string type, string template, string? relation)
            {
                xml.WriteStartElement("Url", Namespace);
                xml.WriteAttributeString("type", type);
                if (relation is not null) xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("template", address.Of(template));
                xml.WriteEndElement();
            }
        }), ContentType);
    });
}
