using System.Text.RegularExpressions;
using Community.Web.Features.Attachments;
using Community.Web.Features.Faq;

namespace Community.Web.Pages.Faq;

/// <summary>What makes a file of a book that stands alone. Knows only HTML that the Markdown renderer wrote, in which every quote outside of a tag is escaped.</summary>
internal static partial class FaqFile
{
    /// <summary>Also said in the file itself: nothing runs in it, and nothing is asked of any site.</summary>
    public const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    public static string Styles { get; } = Read();

    /// <summary>Pictures become part of it or links, links lead to the site, and those within it stay where what they lead to is there.</summary>
    /// <param name="pictures"><c>data:</c> addresses by the tokens of the files.</param>
    public static string Alone(FaqLine entry, IReadOnlyDictionary<string, string> pictures, SiteAddress site)
    {
        var html = Picture().Replace(entry.Html, img => pictures.TryGetValue(Marks.TokensIn(img.Groups["src"].Value).FirstOrDefault() ?? "", out var data)
            ? $"<img src=\"{data}\"{img.Groups["more"].Value.Replace(" loading=\"lazy\"", "", StringComparison.Ordinal)}>"
            : $"<a href=\"{img.Groups["src"].Value}\">{Alt().Match(img.Value).Groups["alt"].Value}</a>");
        return Link().Replace(html, link => link.Groups["to"].Value switch
        {
            ['#', .. var id] when html.Contains($" id=\"{id}\"", StringComparison.Ordinal) => link.Value,
            ['#', ..] at => $" href=\"{site.Of($"/q/{entry.QuestionId}")}{at}\"",
            ['/', ..] path => $" href=\"{site.Of(path)}\"",
            _ => link.Value,
        });
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(FaqFile).Assembly.GetManifestResourceStream("Faq.file.css")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<img src=\"(?<src>[^\"]*)\"(?<more>[^>]*)>")] private static partial Regex Picture();
    [GeneratedRegex(" alt=\"(?<alt>[^\"]*)\"")] private static partial Regex Alt();
    [GeneratedRegex(" href=\"(?<to>[^\"]*)\"")] private static partial Regex Link();
}
