using System.Globalization;
using System.Text.Json;

namespace Community.Tests.Pages.Outside;

/// <summary>What schema.org and those who read it for search ask of the things that pages tell of.</summary>
internal static class SchemaOrg
{
    /// <summary>What each type must say; a type that is not here is not told of.</summary>
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["QAPage"] = ["mainEntity"],
        ["Question"] = ["name", "text", "answerCount", "upvoteCount", "author", "datePublished", "url"],
        ["Answer"] = ["text", "url", "upvoteCount", "author", "datePublished"],
        ["Person"] = ["name"],
        ["ProfilePage"] = ["mainEntity", "dateCreated"],
        ["InteractionCounter"] = ["interactionType", "userInteractionCount"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name", "item"],
        ["Article"] = ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"],
        ["WebPage"] = ["@id"],
        ["Organization"] = ["name", "url"],
        ["SoftwareApplication"] = ["name", "applicationCategory"],
        ["ImageObject"] = ["url"],
        ["WebSite"] = ["name", "url", "potentialAction"],
        ["SearchAction"] = ["target", "query-input"],
        ["EntryPoint"] = ["urlTemplate"],
    };

    /// <summary>Which types may stand under a property.</summary>
    private static readonly Dictionary<string, string[]> Holds = new()
    {
        ["mainEntity"] = ["Question", "Person"],
        ["acceptedAnswer"] = ["Answer"],
        ["suggestedAnswer"] = ["Answer"],
        ["author"] = ["Person"],
        ["publisher"] = ["Organization"],
        ["worksFor"] = ["Organization"],
        ["itemListElement"] = ["ListItem"],
        ["about"] = ["Organization", "SoftwareApplication"],
        ["image"] = ["ImageObject"],
        ["mainEntityOfPage"] = ["WebPage"],
        ["potentialAction"] = ["SearchAction"],
        ["target"] = ["EntryPoint"],
        ["interactionStatistic"] = ["InteractionCounter"],
        ["agentInteractionStatistic"] = ["InteractionCounter"],
    };

    /// <summary>Answers the type of what is told.</summary>
    public static string Check(string json, string where)
    {
        var thing = JsonDocument.Parse(json).RootElement;
        Assert.Equal("https://schema.org", thing.GetProperty("@context").GetString());
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Check(thing, where);
        return TypeOf(thing);
    }

    private static void Check(JsonElement thing, string where)
    {
        var type = TypeOf(thing);
        Assert.True(Required.TryGetValue(type, out var required), $"{where}: {type}");
        foreach (var name in required) Assert.True(thing.TryGetProperty(name, out var value) && (value.ValueKind is not JsonValueKind.String || value.GetString()!.Length > 0), $"{where}: {type} without {name}");
        foreach (var property in thing.EnumerateObject()) Check(property, $"{where}: {type}.{property.Name}");
        if (type is "Question") Answers(thing, where);
        if (type is "EntryPoint") Assert.Contains("{words}", thing.GetProperty("urlTemplate").GetString(), StringComparison.Ordinal);
        if (type is "BreadcrumbList") Assert.Equal(Enumerable.Range(1, thing.GetProperty("itemListElement").GetArrayLength()), thing.GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("position").GetInt32()));
    }

    private static void Check(JsonProperty property, string where)
    {
        var values = property.Value.ValueKind is JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : (JsonElement[])[property.Value];
        Assert.True(values.Length > 0, where);
        foreach (var value in values)
        {
            var isThing = value.ValueKind is JsonValueKind.Object;
            Assert.True(Holds.TryGetValue(property.Name, out var types) == isThing && (!isThing || types!.Contains(TypeOf(value))), where);
            if (isThing) Check(value, where);
            else if (property.Name is "datePublished" or "dateModified" or "dateCreated") Assert.True(DateTimeOffset.TryParseExact(value.GetString(), "yyyy-MM-dd'T'HH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), where);
            else if (property.Name is "url" or "item" or "@id" or "sameAs" or "urlTemplate" or "interactionType") Assert.True(Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal), where);
            else if (property.Name is "upvoteCount" or "answerCount" or "position" or "userInteractionCount") Assert.True(value.TryGetInt32(out _), where);
            else Assert.True(value.ValueKind is JsonValueKind.String, where);
        }
    }

    /// <summary>As many as it says, of which one at most is accepted.</summary>
    private static void Answers(JsonElement question, string where)
    {
        var accepted = question.TryGetProperty("acceptedAnswer", out var one) ? 1 : 0;
        var suggested = question.TryGetProperty("suggestedAnswer", out var others) ? others.GetArrayLength() : 0;
        Assert.True(question.GetProperty("answerCount").GetInt32() == accepted + suggested && (accepted == 0 || one.ValueKind is JsonValueKind.Object), where);
    }

    private static string TypeOf(JsonElement thing) => thing.GetProperty("@type").GetString()!;
}
