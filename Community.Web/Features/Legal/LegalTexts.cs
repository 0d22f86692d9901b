using System.Security.Cryptography;
using System.Text;
using Community.Web.Markdown;
using Microsoft.Extensions.Options;

namespace Community.Web.Features.Legal;

/// <summary>The terms and the privacy notice as they are read and agreed to, in every language of the site; read once.</summary>
public sealed class LegalTexts
{
    private readonly Dictionary<(LegalKind, string), (string Markdown, string Html)> _texts = [];
    private readonly string _first;

    public LegalTexts(IOptions<LegalOptions> legal, IOptions<SiteOptions> site, MarkdownRenderer markdown)
    {
        Version = legal.Value.Version;
        _first = site.Value.Languages[0];
        foreach (var language in site.Value.Languages)
        {
            foreach (var kind in Enum.GetValues<LegalKind>())
            {
                var text = Raw(legal.Value, kind, language).ReplaceLineEndings("\n").Replace("{site}", site.Value.Name, StringComparison.Ordinal)
                    .Replace("{version}", Version, StringComparison.Ordinal).Replace("{licence}", legal.Value.Licence, StringComparison.Ordinal);
                _texts[(kind, language)] = (text, markdown.Parse(text).Html("legal", _ => null));
            }
        }
    }

    public string Version { get; }

    public string Html(LegalKind kind, string language) => Of(kind, language).Html;

    /// <summary>Of both texts as they are read in a language.</summary>
    public string Hash(string? language) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Of(LegalKind.Terms, language).Markdown}\n{Of(LegalKind.Privacy, language).Markdown}")));

    private (string Markdown, string Html) Of(LegalKind kind, string? language) => _texts.TryGetValue((kind, language ?? _first), out var text) ? text : _texts[(kind, _first)];

    private static string Raw(LegalOptions legal, LegalKind kind, string language)
    {
        if (legal.FileOf(kind, language) is { } file) return File.ReadAllText(file);
        var name = kind is LegalKind.Terms ? "terms" : "privacy";
        // A language that the program does not speak gets English.
        using var own = Resource($"Legal.{name}.{language}.md") ?? Resource($"Legal.{name}.en.md")!;
        using var reader = new StreamReader(own);
        return reader.ReadToEnd();
    }

    private static Stream? Resource(string name) => typeof(LegalTexts).Assembly.GetManifestResourceStream(name);
}
