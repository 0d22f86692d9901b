using System.Globalization;
using System.Xml;
using Community.Web.Features.Feeds;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Feeds;

/// <summary>Writes feeds as RFC 4287 says.</summary>
internal static class Atom
{
    public const string ContentType = "application/atom+xml";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed, string self, IReadOnlyDictionary<int, FeedText> texts, string siteName, SiteAddress site, IStringLocalizer<Words> words) => SafeXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        // Addresses in what members write begin at the site's root.
        xml.WriteAttributeString("xml", "base", null, site.Of("/"));
        xml.WriteStartElement("title", Namespace);
        // The language of this alone: which one members write in is not known.
        xml.WriteAttributeString("xml", "lang", null, CultureInfo.CurrentUICulture.Name);
        xml.WriteString(SafeXml.Of($"{TitleOf(feed, words)} · {siteName}"));
        xml.WriteEndElement();
        xml.WriteElementString("id", Namespace, site.Of(self));
        xml.WriteElementString("updated", Namespace, Time(feed.Entries.Count == 0 ? DateTime.UnixEpoch : feed.Entries.Max(e => e.UpdatedAt)));
        Link(xml, "self", ContentType, site.Of(self));
        Link(xml, "alternate", "text/html", site.Of(feed.Page));
        xml.WriteElementString("icon", Namespace, site.Of("/icon-192.png"));
        // What was taken away since the list was read has no words any more.
        foreach (var entry in feed.Entries)
            if (texts.TryGetValue(entry.Id, out var text)) Entry(xml, entry, text, site, words);
    });

    private static string TitleOf(Feed feed, IStringLocalizer<Words> words) => feed.Kind switch
    {
        FeedKind.Tag => words["questions.tagged", feed.Name!].Value,
        FeedKind.Showcases => words["showcases.title"].Value,
        _ => feed.Name ?? words["questions.title"].Value,
    };

    private static void Entry(XmlWriter xml, FeedEntry entry, FeedText text, SiteAddress site, IStringLocalizer<Words> words)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, SafeXml.Of(entry.IsAnswer ? words["feeds.answer", entry.Title].Value : entry.Title));
        // The address without the words of the title: those change, and it would be another entry.
        xml.WriteElementString("id", Namespace, site.Of(entry.IsAnswer ? $"/a/{entry.Id}" : entry.IsShowcase ? $"/showcases/{entry.Id}" : $"/q/{entry.Id}"));
        Link(xml, "alternate", "text/html", site.Of(entry.Address));
        xml.WriteElementString("published", Namespace, Time(entry.PublishedAt));
        xml.WriteElementString("updated", Namespace, Time(entry.UpdatedAt));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, SafeXml.Of(entry.AuthorName));
        if (entry.AuthorKind is MemberKind.Person) xml.WriteElementString("uri", Namespace, site.Of($"/members/{entry.AuthorId}/{Uri.EscapeDataString(Slug.Of(entry.AuthorName))}"));
        xml.WriteEndElement();
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", SafeXml.Of(tag));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        if (text.Situation is { } situation) xml.WriteString(SafeXml.Of($"<p>{System.Net.WebUtility.HtmlEncode(situation)}</p>"));
        xml.WriteString(SafeXml.Of(text.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
