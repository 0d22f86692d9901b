using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Community.Web.Markdown;
using Microsoft.Extensions.Options;

namespace Community.Tests.Markdown;

/// <summary>Texts as they come out, in a community at community.example where three members have accounts.</summary>
internal static class Written
{
    public const string Prefix = "p1-";

    private static readonly (int Id, string Name)[] Members = [(7, "张三"), (8, "Alice"), (9, "Bob <Lee>")];
    private static readonly HtmlParser Strict = new(new() { IsStrictMode = true });

    public static MarkdownRenderer Renderer(string? errorCodes = null)
    {
        var options = new MarkdownOptions { PublicUrl = "https://community.example" };
        return new(Options.Create(errorCodes is null ? options : options with { ErrorCodes = errorCodes }));
    }

    public static MarkdownRenderer TheRenderer { get; } = Renderer();

    public static string AsPost(string markdown) => Html(TheRenderer.Parse(markdown));
    public static string AsComment(string markdown) => Html(TheRenderer.ParseComment(markdown));
    public static string Html(MarkdownText text, string prefix = Prefix) => text.Html(prefix, MemberNamed);

    /// <summary>The longest name that the candidate begins with.</summary>
    public static MentionedMember? MemberNamed(string candidate)
    {
        foreach (var (id, name) in Members.OrderByDescending(m => m.Name.Length))
            if (candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return new(id, name, name.Length);
        return null;
    }

    /// <summary>The text as part of a page. Anything that a strict reader of HTML objects to fails the test.</summary>
    public static IElement OnAPage(string html)
        => Strict.ParseDocument($"<!DOCTYPE html><html><head><title>t</title></head><body><article>{html}</article><footer id=\"after\"></footer></body></html>").QuerySelector("article")!;

    public static IElement Post(string markdown) => OnAPage(AsPost(markdown));
    public static IElement Comment(string markdown) => OnAPage(AsComment(markdown));

    public static string Vectors(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", path));
}
