using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Community.Web.Cli.Demo;

/// <summary>Somebody invented. Skill and energy, 1 to 10, say how good and how frequent their posts are.</summary>
internal sealed record DemoPerson(string Name, string Email, string Language, Roles Roles, int Skill, int Energy)
{
    public int Id { get; set; }
    public DateTime JoinedAt { get; set; }
    public bool IsStaff => Roles is not Roles.None;

    /// <summary>What they are called by in the texts: the address, without the domain that most have.</summary>
    public string Key => Email.EndsWith(DemoTexts.Domain, StringComparison.Ordinal) ? Email[..^DemoTexts.Domain.Length] : Email;

    /// <summary>Came with a company, under its address.</summary>
    public bool IsOfCompany => !Email.EndsWith(DemoTexts.Domain, StringComparison.Ordinal);
}

/// <summary>The texts that the demo is made of, as they lie beside this file.</summary>
internal static class DemoTexts
{
    private static readonly JsonSerializerOptions Companied = new() { Converters = { new JsonStringEnumConverter() } };

    internal const string Domain = "@demo.example";

    public static IReadOnlyList<DemoPerson> People() => [.. Lines("people.tsv").Select(line => line.Split('\t'))
        .Select(p => new DemoPerson(p[0], p[1].Contains('@', StringComparison.Ordinal) ? p[1] : p[1] + Domain, p[2], Enum.Parse<Roles>(p[3]), int.Parse(p[4], CultureInfo.InvariantCulture), int.Parse(p[5], CultureInfo.InvariantCulture)))];

    public static IReadOnlyList<DemoTopic> Topics()
    {
        List<(string Keyword, string Tag)> tags = [.. Lines("tags.tsv").Select(line => line.Split('\t')).Select(p => (p[0], p[1]))];
        return [.. Rows("erp.zh-CN.jsonl").Select(row => DemoTopic.OfErp(row, tags)), .. Rows("javascript.zh-CN.jsonl").Select(row => DemoTopic.OfScript(row, tags)),
            .. Rows("javascript.en.jsonl").Select(row => DemoTopic.OfScript(row, tags))];
    }

    /// <summary>By language and occasion.</summary>
    public static Dictionary<string, Dictionary<string, string[]>> Phrases()
    {
        using var stream = Open("phrases.json");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
    }

    public static IReadOnlyList<DemoCompany> Companies()
    {
        using var stream = Open("companies.json");
        return JsonSerializer.Deserialize<List<DemoCompany>>(stream, Companied)!;
    }

    public static IReadOnlyList<DemoTags.Described> TagWikis()
    {
        using var stream = Open("tag-wikis.json");
        return JsonSerializer.Deserialize<List<DemoTags.Described>>(stream)!;
    }

    public static IReadOnlyList<DemoShowcase> Showcases() => [.. typeof(DemoTexts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Demo.Showcase.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(name => DemoShowcase.Read(Text(name["Demo.".Length..])))];

    public static Stream Picture(string file) => Open(file);

    /// <summary>What the demo site is called and which products it has.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        using var stream = Open("settings.json");
        return [.. new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable().Where(s => s.Value is not null)];
    }

    private static IEnumerable<JsonElement> Rows(string file) => Lines(file).Select(line => JsonDocument.Parse(line).RootElement);

    private static List<string> Lines(string file) => [.. Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static string Text(string file)
    {
        using var reader = new StreamReader(Open(file));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Stream Open(string file) => typeof(DemoTexts).Assembly.GetManifestResourceStream($"Demo.{file}")
        ?? throw new InvalidOperationException($"The demo's {file} is not built in.");
}
