using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Community.Web.Features.Questions;

namespace Community.Web.Pages.StructuredData;

/// <summary>How pages are told to search engines: JSON-LD in the words of schema.org.</summary>
internal static class LinkedData
{
    public const string Context = "https://schema.org";
    private const int SummaryLength = 160;

    /// <summary>Chinese as it is, but nothing that could end the element that it stands in.</summary>
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static JsonObject Of(string type) => new() { ["@type"] = type };

    /// <summary>A thing that stands for itself, as it may stand in a page.</summary>
    public static string Write(JsonObject thing)
    {
        thing.Insert(0, "@context", Context);
        return thing.ToJsonString(Safe);
    }

    /// <summary>Who wrote it; the members that are the house itself, and those who left, have no page.</summary>
    public static JsonObject Person(Writer writer, SiteAddress site)
    {
        var person = Of("Person");
        person["name"] = writer.Name;
        if (writer.Kind is MemberKind.Person) person["url"] = site.Of(writer.Address);
        return person;
    }

    public static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text in one line.</summary>
    public static string Summary(string text) => Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), SummaryLength);

    /// <summary>The beginning of a text, up to the end of a character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most) end = next;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>A language as Open Graph names it: with a country.</summary>
    public static string Locale(CultureInfo language) => CultureInfo.CreateSpecificCulture(language.Name).Name.Replace('-', '_');
}
